import { Given, Then, When } from '@cucumber/cucumber'
import type { Copy, MessagePart } from '../support/mail-part.ts'
import type { ReceivedCheck } from '../support/received.ts'
import type { Deed } from '../support/words/deed.ts'
import type { CopyQuality, Event, NoticeContent } from '../support/words/message.ts'
import type { Answer } from '../support/words/server.ts'
import type { MailWorld } from '../support/world.ts'
import type { Route } from '../support/stock-client.ts'

When('the server accepts the message', async function (this: MailWorld, text: string) {
  await this.mail.send(text)
  await this.mail.accepted()
})

When('the client sends a message with the {messagePart} {line}', function (this: MailWorld, part: MessagePart, text: string) {
  return this.mail.sendPart(part, text)
})

When('the server {answer} a message with the {messagePart} {line}', async function (this: MailWorld, answer: Answer, part: MessagePart, text: string) {
  await this.mail.sendPart(part, text)
  await answer.message(this)
})

When('it sends a message with an attachment to the {route}', function (this: MailWorld, route: Route) {
  return this.stock.send(route)
})

Then('the message {fate}', function (this: MailWorld, comesAbout: Deed) {
  return comesAbout(this)
})

Then('the {copy} message {copyQuality} {line}', function (this: MailWorld, copy: Copy, holds: CopyQuality, line: string) {
  return holds(this, copy, line)
})

Then('the delivered message has {int} different body lines', function (this: MailWorld, count: number) {
  return this.mail.linesDiffer(count)
})

Then('the {copy} message has one header field {word} with {line}', function (this: MailWorld, copy: Copy, name: string, value: string) {
  return this.mail.hasOnlyField(copy, name, value)
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

When('the {event}', async function (this: MailWorld, happened: Event) {
  await happened(this)
})

Then('a/the notification about it {noticeQuality}', function (this: MailWorld, holds: Deed) {
  return holds(this)
})

Then('{notices} about it name(s) {line}', function (this: MailWorld, name: NoticeContent, addresses: string) {
  return name(this, addresses)
})

Then('the notification about it {noticeContent} {line}', function (this: MailWorld, holds: NoticeContent, line: string) {
  return holds(this, line)
})

Then('no notification went out for the message from the null sender', function (this: MailWorld) {
  return this.notices.noneForTheFirst()
})
