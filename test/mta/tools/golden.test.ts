import { expect } from 'chai'
import { describe, it } from 'node:test'
import type { Listed } from '../../../src/mta/queue/listing.ts'
import { applyEvent, freshMessage } from '../../../src/mta/queue/message.ts'
import { postcatView, recordLines, type PostcatFlags } from '../../../src/mta/tools/postcat-view.ts'
import { renderJson } from '../../../src/mta/tools/queue-json.ts'
import { renderTable, waiting } from '../../../src/mta/tools/queue-table.ts'

/*
 * What Postfix 3.7.11 printed for the same messages. Arrival is made in local time, as Postfix
 * prints it, so that the test holds in every zone.
 */
const arrived = new Date(2026, 10, 22, 20, 13, 34).getTime()
const reason = 'connect to 127.0.0.1[127.0.0.1]:9: Connection refused'

function listed(folder: Listed['folder'], id: string, sender: string, size: number, addresses: readonly string[], why?: string): Listed {
  const recipients = addresses.map((address) => ({ address, original: address }))
  const client = { address: '127.0.0.1', helo: '[127.0.0.1]', name: 'localhost' }
  const fresh = freshMessage({ id, arrived, sender, recipients, client }, size)
  const message = why === undefined ? fresh : recipients.reduce((old, _, recipient) => applyEvent(old, { recipient, state: 'pending', reason: why }), fresh)
  return { folder, message }
}

describe('Queue listing, against Postfix', () => {
  const messages = [
    listed('active', 'CA04021037B', '', 439, ['later@relay.test'], `delivery temporarily suspended: ${reason}`),
    listed('deferred', '59E7F21034C', 'b@example.test', 326, ['later@relay.test', 'second@relay.test'], reason),
    listed('deferred', 'CA69B21034C', 'b@example.test', 435, ['x@relay.test']),
    listed('hold', '3B62E210347', 'a@example.test', 303, ['third@other.test'], reason),
  ]

  it('is the same table', () => {
    expect(renderTable(messages, waiting)).to.equal(
      `-Queue ID-  --Size-- ----Arrival Time---- -Sender/Recipient-------
CA04021037B*     439 Sun Nov 22 20:13:34  MAILER-DAEMON
(delivery temporarily suspended: connect to 127.0.0.1[127.0.0.1]:9: Connection refused)
                                         later@relay.test

59E7F21034C     326 Sun Nov 22 20:13:34  b@example.test
                       (connect to 127.0.0.1[127.0.0.1]:9: Connection refused)
                                         later@relay.test
                                         second@relay.test

CA69B21034C     435 Sun Nov 22 20:13:34  b@example.test
                                         x@relay.test

3B62E210347!     303 Sun Nov 22 20:13:34  a@example.test
                       (connect to 127.0.0.1[127.0.0.1]:9: Connection refused)
                                         third@other.test

-- 1 Kbytes in 4 Requests.
`,
    )
  })

  it('counts one request in the singular, and whole kilobytes', () => {
    expect(renderTable(messages.slice(0, 1), waiting).split('\n').at(-2)).to.equal('-- 0 Kbytes in 1 Request.')
  })

  it('is the same JSON', () => {
    expect(renderJson(messages.slice(3))).to.equal(
      `{"queue_name": "hold", "queue_id": "3B62E210347", "arrival_time": ${arrived / 1000}, "message_size": 303, "forced_expire": false, "sender": "a@example.test", "recipients": [{"address": "third@other.test", "delay_reason": "${reason}"}]}\n`,
    )
    expect(renderJson(messages.slice(2, 3))).to.contain('"recipients": [{"address": "x@relay.test"}]}\n')
  })
})

describe('postcat records, against Postfix', () => {
  const flags: PostcatFlags = { envelope: true, header: true, body: true, offsets: true, types: false, verbose: true }

  it('have the same names, values and offsets', () => {
    const view = postcatView(listed('deferred', '3B62E210347', 'a@example.test', 303, ['later@relay.test']), ['From: x', '', 'body line', 'second'], flags)
    const [first, ...rest] = recordLines(view.envelope, view)
    expect(first).to.match(/^ {8}0 message_size: {13}303 {13}\d{3} {15}1 {15}0 {13}303 {15}0$/)
    expect(rest.slice(0, 3)).to.deep.equal([
      '       97 message_arrival_time: Sun Nov 22 20:13:34 2026',
      '      116 create_time: Sun Nov 22 20:13:34 2026',
      '      140 named_attribute: log_ident=3B62E210347',
    ])
    expect(rest.at(-1)).to.match(/^ +\d+ recipient: later@relay\.test$/)
    expect(recordLines(view.content, view).map((line) => line.slice(10))).to.deep.equal(['regular_text: From: x', 'regular_text: ', 'regular_text: body line', 'regular_text: second'])
  })
})
