import { Then } from '@cucumber/cucumber'
import type { Expectation } from '../support/expectation.ts'
import type { ReplyForm } from '../support/reply-forms.ts'
import type { Deed } from '../support/words/deed.ts'
import type { Conduct } from '../support/words/server.ts'
import type { Advertisement, Spoken, WhichReply } from '../support/words/reply.ts'
import type { MailWorld } from '../support/world.ts'

Then('the {reply} is {expected}', function (this: MailWorld, reply: Spoken, expected: Expectation) {
  return reply.is(this, expected)
})

Then('the {reply} names the server', function (this: MailWorld, reply: Spoken) {
  return reply.namesTheServer(this)
})

Then('{whichReply} is {replyCodes}', function (this: MailWorld, isOneOf: WhichReply, codes: number[]) {
  return isOneOf(this, codes)
})

Then('the reply {replyQuality}', function (this: MailWorld, holds: Deed) {
  return holds(this)
})

Then('the reply {advertises} {extension}', function (this: MailWorld, speaksOf: Advertisement, extension: string) {
  return speaksOf(this, extension)
})

Then('the server {conduct}', function (this: MailWorld, holds: Conduct) {
  return holds(this)
})

Then('every reply {replyForm}', function (this: MailWorld, form: ReplyForm) {
  this.dialogue.every(form)
})

Then('the server sends {int} replies', function (this: MailWorld, count: number) {
  return this.dialogue.count(count)
})

Then('the replies are, in order, {replyCodes}', function (this: MailWorld, codes: number[]) {
  return this.replies.areInOrder(codes)
})

Then('a {replyCode} carries the enhanced status code {enhancedCode}', function (this: MailWorld, code: number, enhanced: string) {
  return this.replies.carries(code, enhanced)
})

Then('a command that is served is announced as {extension}', function (this: MailWorld, extension: string) {
  return this.replies.announcedWhereServed(extension)
})

Then('the report records which one', function (this: MailWorld) {
  return this.replies.record()
})
