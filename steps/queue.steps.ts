import { Given, Then } from '@cucumber/cucumber'
import type { Deed } from '../support/words/deed.ts'
import type { MailWorld } from '../support/world.ts'

Given('a message for a destination that is down', async function (this: MailWorld) {
  await this.queue.submitForLater()
})

Given('a/another deferred message', async function (this: MailWorld) {
  await this.queue.defer()
})

Given('a queue that holds nothing else', function (this: MailWorld) {
  return this.queue.onlyOurs()
})

Given('the next hop {return}', function (this: MailWorld, comesBack: Deed) {
  return comesBack(this)
})

Then('the queue {holding}', function (this: MailWorld, holds: Deed) {
  return holds(this)
})

Given('a limit on the size of messages', function (this: MailWorld) {
  return this.queue.limitsSize()
})

Given('a queue', function (this: MailWorld) {
  return this.queue.reachable()
})
