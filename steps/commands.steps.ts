import { Given, When } from '@cucumber/cucumber'
import type { ClientKind } from '../support/talk.ts'
import type { MailWorld } from '../support/world.ts'

Given('a message from {line} to {line} is accepted from {client}', function (this: MailWorld, sender: string, recipient: string, client: ClientKind) {
  return this.talk.offerIsAccepted(sender, recipient, client)
})

Given('local senders are refused from strangers', function (this: MailWorld) {
  this.scene.needs(({ policy }) => policy.localSender, 'local senders are refused from strangers')
})

Given('the policy for the null sender of a login', function (this: MailWorld) {
  this.scene.needs(({ policy }) => policy.nullSender !== undefined, 'the policy for the null sender of a login is known')
})

Given("the account's user name holds {line}", function (this: MailWorld, sign: string) {
  this.scene.needs(({ account }) => account?.username.includes(sign) === true, `the account's user name holds ${sign}`)
})

When('the client sends {line}', function (this: MailWorld, line: string) {
  return this.talk.session.sendLine(line)
})

When('the client sends the octets {line}', function (this: MailWorld, octets: string) {
  return this.talk.session.send(this.scene.octets(octets), octets)
})

When('the client goes on with {line} once another session has been greeted', function (this: MailWorld, octets: string) {
  return this.talk.goOn(octets)
})

When('the server accepts {line}', function (this: MailWorld, line: string) {
  return this.talk.session.accept(line)
})

When('the server answers {line}', async function (this: MailWorld, line: string) {
  await this.talk.session.sendLine(line)
  await this.talk.session.reply()
})

When('the server refuses {line}', function (this: MailWorld, line: string) {
  return this.talk.session.refused(line)
})

When('the client offers a message from {line} to {line}', function (this: MailWorld, sender: string, recipient: string) {
  return this.talk.offer(sender, recipient)
})

When('the client gives {int} recipients', function (this: MailWorld, count: number) {
  return this.talk.giveRecipients(count)
})

When('the client sends, one by one:', function (this: MailWorld, lines: string) {
  return this.dialogue.hold(lines.split('\n'))
})

When('the client sends, one by one, what is offered of:', function (this: MailWorld, lines: string) {
  return this.dialogue.holdOffered(lines.split('\n'))
})

When('the client repeats {line} until the server gives up', function (this: MailWorld, line: string) {
  return this.dialogue.repeatUntilGivenUp(line)
})
