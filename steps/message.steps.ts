import { Given, Then, When } from '@cucumber/cucumber'
import type { MailWorld } from '../support/world.ts'
import type { Route } from '../support/stock-client.ts'

When('the server accepts the message', async function (this: MailWorld, text: string) {
  await this.mail.send(text)
  await this.mail.accepted()
})

When('the client sends a message with the body line {line}', function (this: MailWorld, line: string) {
  return this.mail.sendBody(line)
})

When('the server accepts a message with the body line {line}', async function (this: MailWorld, line: string) {
  await this.mail.sendBody(line)
  await this.mail.accepted()
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

Then('the delivered message has exactly the body line {line}', function (this: MailWorld, line: string) {
  return this.mail.hasBody(line)
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

Then('the delivered message has a {word} field above those that were typed', function (this: MailWorld, name: string) {
  return this.mail.fieldStandsAboveTheTyped(name)
})

Then("the delivered message's first Received field says {receivedPart}", function (this: MailWorld, part: { shape: RegExp; label: string }) {
  return this.mail.fieldMatches('Received', part.shape, part.label)
})

Then('the delivered message keeps these fields in their order', function (this: MailWorld, text: string) {
  return this.mail.fieldsKeepTheirOrder(text.split('\n'))
})

Given('a stock client', function (this: MailWorld) {
  this.scene.record('client: nodemailer')
})

Given('the next hop refuses every recipient for good', async function (this: MailWorld) {
  await this.hop.comeBack()
  this.hop.refuseRecipients()
})

Given('a message from the null sender was accepted for that next hop', function (this: MailWorld) {
  return this.queue.submitFromNullSender()
})

When("a message from the account's own address is accepted for that next hop", async function (this: MailWorld) {
  await this.queue.submitForLater('{ownAddress}')
})

When('the notification about it has arrived', async function (this: MailWorld) {
  await this.notices.found()
})

Then('a notification about it arrives in the mailbox', async function (this: MailWorld) {
  await this.notices.arrives()
})

Then('the notification about it has the null reverse-path', function (this: MailWorld) {
  return this.notices.hasNullReversePath()
})

Then('no notification went out for the message from the null sender', function (this: MailWorld) {
  return this.notices.noneForTheFirst()
})
