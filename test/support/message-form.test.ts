import { describe, it } from 'node:test'
import { expect } from 'chai'
import { addressesOf, domainsOf, faultsOf, illegalAddresses, isDate, isMessageId, partialDomains } from '../../support/message-form.ts'

const raw = (...fields: readonly string[]): Buffer => Buffer.from(`${fields.join('\n')}\n\nThe body.\n`)
const date = 'Date: Tue, 3 Nov 2026 10:00:00 +0000'

describe('the fields of a message', () => {
  const rows: readonly (readonly [what: string, fields: readonly string[], faults: readonly string[]])[] = [
    ['Date and From', [date, 'From: a@b.example'], []],
    ['both in other letters', [date.toUpperCase().replace('TUE', 'Tue').replace('NOV', 'Nov'), 'fROM : a@b.example'], []],
    ['no From', [date], ['no from']],
    ['no Date', ['From: a@b.example', 'X-Date: x'], ['no date']],
    ['two of them', [date, 'From: a@b.example', 'cc: a@b.example', 'Cc: a@b.example'], ['cc more than once']],
    ['a date that is none', ['Date: yesterday', 'From: a@b.example'], ['Date: yesterday']],
  ]
  for (const [what, fields, faults] of rows) it(what, () => void expect(faultsOf(raw(...fields))).to.deep.equal(faults))
})

describe('a date', () => {
  const rows: readonly (readonly [string, boolean])[] = [
    ['Tue, 3 Nov 2026 10:00:00 +0000', true], ['3 Nov 2026 10:00 -0830 (here)', true], ['Mon, 3 Nov 2026 10:00:00 +0000', false], ['Tue, 3 Nov 2026 10:00:00 GMT', false], ['31 Feb 2026 10:00 +0000', false],
  ]
  for (const [text, right] of rows) it(text, () => void expect(isDate(text)).to.equal(right))
})

describe('a Message-ID', () => {
  const rows: readonly (readonly [string, boolean])[] = [
    ['<a.b@c.example>', true], ['(a) <a@b> (c)', true], ['<"a b"@c.example>', true], ['<a@[192.0.2.1]>', true], ['a@b', false], ['<a>', false], ['<a@b> c', false], ['<a@b><c@d>', false], ['', false],
  ]
  for (const [text, right] of rows) it(text, () => void expect(isMessageId(text)).to.equal(right))
})

describe('domains in fields that hold addresses', () => {
  it('are found behind each at-sign that is no text', () => {
    expect(domainsOf('"a@b" <c@d.example>, e@f (g@h), i: j@[192.0.2.1];')).to.deep.equal(['d.example', 'f', '[192.0.2.1]'])
  })

  it('are partial when they have one label', () => {
    expect(partialDomains(raw('To: a@sales, b@sales.example', 'Subject: c@other', 'Resent-Cc: <d@squeaky>', 'Cc: <e@[IPv6:::1]>'))).to.deep.equal(['sales', 'squeaky'])
  })
})

describe('addresses of a field', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['<a@b.example>', ['a@b.example']], ['"a@b.example" <c@d.example>', ['c@d.example']], ['c@d.example (a@b.example)', ['c@d.example']],
    ['<a@b.example>, c@d.example', ['a@b.example', 'c@d.example']], ['us: a@b.example, <c@d.example>;', ['a@b.example', 'c@d.example']], ['', []],
  ]
  for (const [value, addresses] of rows) it(value, () => void expect(addressesOf(value)).to.deep.equal(addresses))
})

describe('addresses in a header', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['To: <a@b.example>, "x <y" <c@d.example> (<z>)', []], ['To: <@r.example:a@b.example>, < a . b @ c.example >, <a@[192.0.2.1]>', []],
    ['To: <"a b"@c.example>', []], ['Cc: <one@@c.example>, <a@b@c>', ['one@@c.example', 'a@b@c']], ['Resent-To: <one two@c.example>', ['one two@c.example']],
    ['From: <>', ['']], ['Subject: <one>', []],
  ]
  for (const [field, illegal] of rows) it(field, () => void expect(illegalAddresses(raw(field))).to.deep.equal(illegal))
})
