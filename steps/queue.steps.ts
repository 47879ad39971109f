import { Given, Then, When } from '@cucumber/cucumber'
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

Given('the next hop is back', function (this: MailWorld) {
  return this.hop.comeBack()
})

Then('the message is deferred', function (this: MailWorld) {
  return this.admin.isDeferred()
})

Then('the listing shows the message with its size, sender, recipient and reason', function (this: MailWorld) {
  this.admin.listsOurs()
})

Then('the listing shows the message as one JSON object on a line', function (this: MailWorld) {
  this.admin.listsOursAsJson()
})

Then('{line} shows the same', function (this: MailWorld, command: string) {
  return this.admin.sameAs(command)
})

Then('the listing says that the queue is empty', function (this: MailWorld) {
  this.admin.saysEmpty()
})

Then('the output shows the envelope of the message', function (this: MailWorld) {
  this.admin.showsEnvelope()
})

Then('the output shows the content of the message', function (this: MailWorld) {
  this.admin.showsContent()
})

Then('the message reaches the next hop', function (this: MailWorld) {
  return this.admin.arrivesAtNextHop()
})

When('the other message reaches the next hop', function (this: MailWorld) {
  return this.admin.fenceArrives(1)
})

When('the message has reached the next hop', function (this: MailWorld) {
  return this.admin.fenceArrives(0)
})

Then('the message leaves the queue', function (this: MailWorld) {
  return this.admin.leavesQueue()
})

Then('the queue no longer holds the message', function (this: MailWorld) {
  return this.admin.holds(0, false)
})

Then('the queue still holds the other message', function (this: MailWorld) {
  return this.admin.holds(1, true)
})

Then('the queue holds neither message', function (this: MailWorld) {
  return this.admin.holdsNone()
})

When('the message has been put on hold', function (this: MailWorld) {
  return this.admin.wasPutOnHold()
})

Then('the message is on hold', function (this: MailWorld) {
  return this.admin.isOnHold(true)
})

Then('the message is not on hold', function (this: MailWorld) {
  return this.admin.isOnHold(false)
})

Then('the held message stays', function (this: MailWorld) {
  return this.admin.stillHeld()
})

Given('a limit on the size of messages', function (this: MailWorld) {
  return this.queue.limitsSize()
})

Given('a queue', function (this: MailWorld) {
  return this.queue.reachable()
})
