// @ts-check
const { Then } = require('mailspec')
const { keywordsOf } = require('mailspec/client')

// A Then throws `this.own.wrong(expected, received)` when the Rule is broken, and `this.own.cannotTell(why)` when nothing can be said.

Then('the server takes messages of {int} kB', /** @this {import('mailspec').MailWorld} @param {number} kilobytes */ async function (kilobytes) {
  const reply = await this.own.reply()
  if (reply.code !== 250) throw this.own.cannotTell(`EHLO was answered ${reply.code}`)
  const limit = keywordsOf(reply).get('SIZE')?.[0]
  // RFC 1870 §4: 0 says that there is no fixed limit.
  if (limit === '0') return
  if (limit === undefined || Number(limit) < kilobytes * 1000) throw this.own.wrong(`SIZE of at least ${kilobytes * 1000}`, reply)
})
