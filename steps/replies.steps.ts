import { Then } from '@cucumber/cucumber'
import { anythingBut, exactly, type Expectation, oneOf } from '../support/expectation.ts'
import type { ReplyForm } from '../support/reply-forms.ts'
import type { MailWorld } from '../support/world.ts'

Then('the reply is {replyCode}', function (this: MailWorld, code: number) {
  return this.replies.is(exactly(code))
})

Then('an acceptance is {replyCodes}', function (this: MailWorld, codes: number[]) {
  return this.replies.acceptedWith(oneOf(codes))
})

Then('a refusal is {replyCodes}', function (this: MailWorld, codes: number[]) {
  return this.replies.refusedWith(oneOf(codes))
})

Then('no reply is {replyCodes}', function (this: MailWorld, codes: number[]) {
  return this.dialogue.none(codes)
})

Then('every reply {replyForm}', function (this: MailWorld, form: ReplyForm) {
  this.dialogue.every(form)
})

Then('the server sends {int} replies', function (this: MailWorld, count: number) {
  return this.dialogue.count(count)
})

Then('the reply is one of {replyCodes}', function (this: MailWorld, codes: number[]) {
  return this.replies.is(oneOf(codes))
})

Then('the reply is a {replyClass}', function (this: MailWorld, expected: Expectation) {
  return this.replies.is(expected)
})

Then('the replies are, in order, {replyCodes}', function (this: MailWorld, codes: number[]) {
  return this.replies.areInOrder(codes)
})

Then('the server takes them all', function (this: MailWorld) {
  return this.replies.allTaken()
})

Then('a {replyCode} carries the enhanced status code {enhancedCode}', function (this: MailWorld, code: number, enhanced: string) {
  return this.replies.carries(code, enhanced)
})

Then('the reply has an enhanced status code', function (this: MailWorld) {
  return this.replies.hasAnEnhancedCode()
})

Then('the reply has an enhanced status code of its own class', function (this: MailWorld) {
  return this.replies.hasAgreeingEnhancedCode()
})

Then('the reply names the server', function (this: MailWorld) {
  return this.replies.namesTheServer()
})

Then('the reply has several lines', function (this: MailWorld) {
  return this.replies.hasSeveralLines()
})

Then('the lines of the reply carry the same code', function (this: MailWorld) {
  return this.replies.carriesOneCode()
})

Then('the reply is not {replyCode}', function (this: MailWorld, code: number) {
  return this.replies.is(anythingBut(code))
})

Then('the reply lists no extensions', function (this: MailWorld) {
  return this.replies.listsNoExtensions()
})

Then('the reply offers no plaintext mechanism', function (this: MailWorld) {
  return this.replies.offersNoPlaintext()
})

Then('the connection is still open', function (this: MailWorld) {
  return this.replies.connectionIsOpen()
})

Then('a command that is served is announced as {extension}', function (this: MailWorld, extension: string) {
  return this.replies.announcedWhereServed(extension)
})

Then('the next client is served', function (this: MailWorld) {
  return this.replies.nextIsServed()
})

Then('the server did not hang up without 421', function (this: MailWorld) {
  this.dialogue.saidWhy()
})

Then('the reply lists one keyword a line', function (this: MailWorld) {
  return this.replies.listsKeywordsProperly()
})

Then('the reply advertises {extension}', function (this: MailWorld, extension: string) {
  return this.replies.advertises(extension)
})

Then('the reply does not advertise {extension}', function (this: MailWorld, extension: string) {
  return this.replies.doesNotAdvertise(extension)
})

Then('the reply advertises {extension} alone or with one decimal number', function (this: MailWorld, extension: string) {
  return this.replies.advertisesParameters(extension, /^\d*$/, 'nothing or one decimal number')
})

Then('the reply advertises {extension} with a list of mechanisms', function (this: MailWorld, extension: string) {
  return this.replies.advertisesParameters(extension, /^[A-Z0-9_-]{1,20}(?: [A-Z0-9_-]{1,20})*$/i, 'mechanism names (RFC 4422 §3.1) separated by spaces')
})

Then('the reply is an empty challenge', function (this: MailWorld) {
  return this.replies.isEmptyChallenge()
})

Then('the server sends no second reply', function (this: MailWorld) {
  return this.replies.nothingElseCame()
})

Then('the message is taken without TLS', function (this: MailWorld) {
  return this.replies.takenWithoutTls()
})

Then('nothing that came in clear is run inside TLS', function (this: MailWorld) {
  return this.replies.nothingInjectedRan()
})

Then('the goodbye is {replyCode}', function (this: MailWorld, code: number) {
  return this.replies.isGoodbye(exactly(code))
})

Then('the goodbye names the server', function (this: MailWorld) {
  return this.replies.goodbyeNamesTheServer()
})

Then('the session is over', function (this: MailWorld) {
  return this.replies.sessionIsOver()
})

Then('the report records which one', function (this: MailWorld) {
  return this.replies.record()
})

Then('the reply is what the policy for the null sender says', function (this: MailWorld) {
  return this.replies.followsNullSenderPolicy()
})

Then('the reply tells a queue id', function (this: MailWorld) {
  return this.replies.tellsQueueId()
})

Then('the reply has the enhanced status code X.7.1', function (this: MailWorld) {
  return this.replies.isMatterOfAuthorisation()
})
