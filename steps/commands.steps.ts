import { Given, When } from '@cucumber/cucumber'
import type { ClientKind } from '../support/talk.ts'
import type { ClientAct, Repetition } from '../support/words/client.ts'
import type { Answer } from '../support/words/server.ts'
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

Given('a login cannot write as somebody else', function (this: MailWorld) {
  this.scene.needs(({ policy }) => policy.author, 'a login cannot write as somebody else')
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

When('the server {answer} {line}', function (this: MailWorld, answer: Answer, line: string) {
  return answer.line(this, line)
})

When('the server accepts {line} as a chunk', function (this: MailWorld, octets: string) {
  return this.attack.chunk(octets, true)
})

When('the client offers a message from {line} to {line}', function (this: MailWorld, sender: string, recipient: string) {
  return this.talk.offer(sender, recipient)
})

When('the client offers a whole message from {line} to {line}', function (this: MailWorld, sender: string, recipient: string) {
  return this.envelope.offerWhole(sender, recipient)
})

When('the client sends, one by one:', function (this: MailWorld, lines: string) {
  return this.dialogue.hold(lines.split('\n'))
})

When('the client sends, one by one, what is offered of:', function (this: MailWorld, lines: string) {
  return this.dialogue.holdOffered(lines.split('\n'))
})

When('the client repeats {line} {repetition}', function (this: MailWorld, line: string, repeat: Repetition) {
  return repeat(this, line)
})

When('the client {clientAct}', function (this: MailWorld, act: ClientAct) {
  return act(this)
})

When('the server accepts {int} times {line}', function (this: MailWorld, count: number, line: string) {
  return this.envelope.acceptedTimes(count, line)
})
