import { describe, it } from 'node:test'
import { expect } from 'chai'
import { readNotification, reportsOn, sameValue, statusValues } from '../../support/notification.ts'

const notice = readNotification(Buffer.from([
  'Content-Type: multipart/report; report-type=delivery-status; boundary="x"', '',
  '--x', '', 'It did not work.',
  '--x', 'Content-Type: message/delivery-status', '',
  'Reporting-MTA: dns; mx.example.test', 'Original-Envelope-Id: QQ1', '',
  'Original-Recipient: rfc822;a@b.example', 'Final-Recipient: RFC822; Later@relay.test', 'Action: failed', '',
  'Final-Recipient: rfc822;', ' other@relay.test', 'Action: failed', '',
  '--x', 'Content-Type: message/rfc822', '', 'Subject: all of it', '', 'The body.',
  '--x--', '',
].join('\n')))

describe('a delivery status notification', () => {
  it('has fields for the message and for each recipient', () => {
    expect(statusValues(notice, 'original-envelope-id')).to.deep.equal(['QQ1'])
    expect(statusValues(notice, 'Action')).to.deep.equal(['failed', 'failed'])
    expect(statusValues(notice, 'Status')).to.deep.equal([])
  })

  it('reports on its recipients', () => {
    expect(['later@relay.test', 'other@relay.test', 'ater@relay.test', 'a@b.example'].map((one) => reportsOn(notice, one))).to.deep.equal([true, true, false, false])
  })

  it('returns what came back of the message', () => {
    expect(notice.returned).to.equal('Subject: all of it\n\nThe body.\n')
  })

  it('has no fields where it is a text for people', () => {
    expect(readNotification(Buffer.from('Subject: sorry\n\nIt did not work.\n'))).to.include({ status: undefined, returned: '' })
  })
})

describe('values of status fields', () => {
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['rfc822;a@b', 'rfc822; a@b', true], ['RFC822;a@b', 'rfc822;a@b', true], ['rfc822;a@b', 'rfc822;A@b', false], ['QQ1', 'QQ1', true], ['QQ1', 'qq1', false],
  ]
  for (const [one, other, same] of rows) it(`${one} and ${other}`, () => void expect(sameValue(one, other)).to.equal(same))

  it('has no case in Action alone', () => {
    expect([sameValue('Relayed', 'relayed', 'action'), sameValue('Relayed', 'relayed', 'Status')]).to.deep.equal([true, false])
  })
})
