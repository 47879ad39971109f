import { Given, When } from '@cucumber/cucumber'
import type { ServiceName } from '../src/target/target.ts'
import type { Leaving } from '../support/conversation.ts'
import type { ClientKind, Stage, State } from '../support/talk.ts'
import type { MailWorld } from '../support/world.ts'

Given('a/an {state} session', function (this: MailWorld, state: State) {
  return this.talk.open(state)
})

Given('a greeted session that accepts the sender', async function (this: MailWorld) {
  await this.talk.open('greeted')
  await this.talk.reach('with a sender given')
  // Another session, and not RSET, which has Rules of its own.
  await this.talk.open('greeted')
})

Given('a/an {state} {service} session', function (this: MailWorld, state: State, service: ServiceName) {
  return this.talk.open(state, service)
})

Given('a/an {state} session from {client}', function (this: MailWorld, state: State, client: ClientKind) {
  return this.talk.open(state, 'relay', client)
})

Given('a client that is turned away with 554', function (this: MailWorld) {
  return this.talk.turnedAway()
})

Given('a session {stage}', async function (this: MailWorld, stage: Stage) {
  await this.talk.open('greeted')
  await this.talk.reach(stage)
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

Given('an authenticated submission session {stage}', async function (this: MailWorld, stage: Stage) {
  await this.talk.open('authenticated', 'submission')
  await this.talk.reach(stage, '{ownAddress}')
})

When('the client {leaving} the connection', function (this: MailWorld, how: Leaving) {
  this.talk.session.leave(how)
})

When('the client upgrades the session to TLS', function (this: MailWorld) {
  return this.talk.session.startTls()
})

When('the client sends {line} right behind STARTTLS', function (this: MailWorld, line: string) {
  return this.talk.inject(line)
})

When('the server accepts the greeting', function (this: MailWorld) {
  return this.talk.session.greeting()
})
