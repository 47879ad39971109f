import { Given, Then, When } from '@cucumber/cucumber'
import { notRunMediaType } from '../support/hooks.ts'
import type { MailWorld } from '../support/world.ts'

Given('the server offers {extension}', function (this: MailWorld, extension: string) {
  this.scene.record(`as the server said in its EHLO reply: ${extension}`)
})

When('the client offers message data', function (this: MailWorld) {
  return this.envelope.offerData()
})

When('the server accepts {int} times {line}', function (this: MailWorld, count: number, line: string) {
  return this.envelope.acceptedTimes(count, line)
})

When('the client repeats {line} until it is refused', async function (this: MailWorld, line: string) {
  if (await this.envelope.repeatUntilRefused(line)) return undefined
  this.attach(JSON.stringify({ outcome: 'inapplicable', reason: 'the server set no limit that could be met' }), notRunMediaType)
  return 'skipped'
})

Then('the server has understood it', function (this: MailWorld) {
  return this.envelope.understood()
})

Then('the recipient beyond the limit is refused with 452 or for good', function (this: MailWorld) {
  return this.envelope.refusedForNumber()
})

Then('the sender of the delivered message is {line}', function (this: MailWorld, mailbox: string) {
  return this.envelope.wasSentBy(mailbox)
})

Then('the message does not arrive in the mailbox', function (this: MailWorld) {
  return this.envelope.didNotArrive()
})
