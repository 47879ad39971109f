import { Given, Then } from '@cucumber/cucumber'
import type { MailWorld } from '../support/world.ts'

Given('the server offers {extension}', function (this: MailWorld, extension: string) {
  this.scene.record(`as the server said in its EHLO reply: ${extension}`)
})

Given('the server does not offer {extension}', function (this: MailWorld, extension: string) {
  this.scene.record(`as the server said in its EHLO reply: no ${extension}`)
})

Then('the recipient beyond the limit is refused with 452 or for good', function (this: MailWorld) {
  return this.envelope.refusedForNumber()
})
