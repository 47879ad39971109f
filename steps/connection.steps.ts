import { Given, When } from '@cucumber/cucumber'
import type { ClientKind, Rung, Stage } from '../support/talk.ts'
import type { Misplacement } from '../support/words/client.ts'
import type { MailWorld } from '../support/world.ts'

Given('a/an {session}', function (this: MailWorld, { state, service }: Rung) {
  return this.talk.open(state, service)
})

Given('a greeted session that accepts the sender', async function (this: MailWorld) {
  await this.talk.open('greeted')
  await this.talk.reach('with a sender given')
  // Another session, and not RSET, which has Rules of its own.
  await this.talk.open('greeted')
})

Given('a/an {session} from {client}', function (this: MailWorld, { state, service }: Rung, client: ClientKind) {
  return this.talk.open(state, service, client)
})

Given('a client that is turned away with 554', function (this: MailWorld) {
  return this.talk.turnedAway()
})

Given('a/an {session} {stage}', function (this: MailWorld, rung: Rung, stage: Stage) {
  return this.talk.openAt(rung, stage)
})

Given('{int} other session(s) {stage}', function (this: MailWorld, count: number, stage: Stage) {
  return this.talk.others(count, stage)
})

Given('a session ready for message data from {line} to {line}', function (this: MailWorld, sender: string, recipients: string) {
  return this.talk.write(sender, recipients)
})

Given('a client that calls itself {line}', function (this: MailWorld, name: string) {
  this.talk.clientName = name
})

When('the client sends {line} {misplaced}', function (this: MailWorld, line: string, misplace: Misplacement) {
  return misplace(this, line)
})

When('the server accepts the greeting', function (this: MailWorld) {
  return this.talk.session.greeting()
})
