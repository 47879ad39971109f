import { Given, Then, When } from '@cucumber/cucumber'
import type { Copy, MessagePart } from '../support/mail-part.ts'
import type { ReceivedCheck } from '../support/received.ts'
import type { MailWorld } from '../support/world.ts'
import type { Route } from '../support/stock-client.ts'

When('the server accepts the message', async function (this: MailWorld, text: string) {
  await this.mail.send(text)
  await this.mail.accepted()
})

When('the client sends a message with the {messagePart} {line}', function (this: MailWorld, part: MessagePart, text: string) {
  return this.mail.sendPart(part, text)
})

When('the server accepts a message with the {messagePart} {line}', async function (this: MailWorld, part: MessagePart, text: string) {
  await this.mail.sendPart(part, text)
  await this.mail.accepted()
})

When('the server refuses a message with the {messagePart} {line}', async function (this: MailWorld, part: MessagePart, text: string) {
  await this.mail.sendPart(part, text)
  await this.mail.refused()
})

When('the server accepts a message whose only body line is sent as {line}', async function (this: MailWorld, line: string) {
  await this.mail.sendRawBody(line)
  await this.mail.accepted()
})

When('it sends a message with an attachment to the {route}', function (this: MailWorld, route: Route) {
  return this.stock.send(route)
})

Then('the message arrives in the mailbox', function (this: MailWorld) {
  return this.mail.arrives()
})

Then('the message arrives in the mailbox as it was typed', function (this: MailWorld) {
  return this.mail.holdsWhatWasTyped()
})

Then('what arrives in the mailbox is what was sent', function (this: MailWorld) {
  return this.stock.arrives()
})

Then('the {copy} message has exactly the body line(s) {line}', function (this: MailWorld, copy: Copy, text: string) {
  return this.mail.hasBody(copy, text)
})

Then('the delivered message has {int} different body lines', function (this: MailWorld, count: number) {
  return this.mail.linesDiffer(count)
})

Then('the delivered message keeps the octets {line}', function (this: MailWorld, text: string) {
  return this.mail.keepsText(text)
})

Then('the delivered message has the header field {line}', function (this: MailWorld, line: string) {
  return this.mail.hasField(line)
})

Then('the delivered message has one header field {word} with {line}', function (this: MailWorld, name: string, value: string) {
  return this.mail.hasOnlyField(name, value)
})

Then('the delivered message has no header field {word}', function (this: MailWorld, name: string) {
  return this.mail.hasNoField(name)
})

Then('the header of the delivered message does not name {line}', function (this: MailWorld, address: string) {
  return this.mail.headerIsSilentOn(address)
})

Then('the {copy} message has {line} above the fields that were typed', function (this: MailWorld, copy: Copy, list: string) {
  return this.mail.fieldsStandAboveTheTyped(copy, list)
})

Then("the delivered message's first Received field {receivedCheck}", function (this: MailWorld, check: ReceivedCheck) {
  return this.mail.receivedHolds(check)
})

Then('the message is refused or delivered with {line}', function (this: MailWorld, text: string) {
  return this.fate.refusedOrDelivered(text)
})

Then('the message stops going round within {int} rounds', function (this: MailWorld, rounds: number) {
  return this.fate.endsWithin(rounds)
})

Then('what follows the end of data is taken for commands', function (this: MailWorld) {
  return this.fate.endedInTime()
})

Then('the server says nothing before the end of data', function (this: MailWorld) {
  return this.fate.saidNothingEarly()
})

Then('the delivered message keeps these fields in their order', function (this: MailWorld, text: string) {
  return this.mail.fieldsKeepTheirOrder(text.split('\n'))
})

Given('a stock client', function (this: MailWorld) {
  this.scene.record('client: nodemailer')
})

Given('the next hop refuses every {refusedThere} for good', async function (this: MailWorld, what: 'recipient' | 'sender' | 'message') {
  await this.hop.comeBack()
  this.hop.refuse(what)
})

Given('a message from the null sender was accepted for that next hop', function (this: MailWorld) {
  return this.queue.submitFromNullSender()
})

When('the notification about it has arrived', async function (this: MailWorld) {
  await this.notices.found()
})

Then('a notification about it arrives in the mailbox', async function (this: MailWorld) {
  await this.notices.arrives()
})

Then('{notices} about it name(s) {line}', function (this: MailWorld, together: boolean, addresses: string) {
  return together ? this.notices.oneNames(addresses) : this.notices.name(addresses)
})

Then('the notification about it has the null reverse-path', function (this: MailWorld) {
  return this.notices.hasNullReversePath()
})

Then('no notification went out for the message from the null sender', function (this: MailWorld) {
  return this.notices.noneForTheFirst()
})
