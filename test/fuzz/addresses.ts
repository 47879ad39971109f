import { expect } from 'chai'
import fc from 'fast-check'
import { canonical, parseMailbox } from '../../src/mta/address/mailbox.ts'
import { parseRecipient, parseSender, pathText } from '../../src/mta/address/path.ts'
import { anyOctets, fuzzed, salted } from './fuzzed.ts'

const words = ['<', '>', '@', ':', ',', '"', '\\', '.', '..', ' ', '-', '[', ']', 'a', 'user', 'example.test', '<>', '<postmaster>', '<a@b.test>', '[127.0.0.1]', '[IPv6:::1]', '@a,@b:', 'x'.repeat(64), 'é', '\xa0', '\0', '\r', '\n', ' SIZE=1', '"john doe"', '"\\""']
const sound = fc.constantFrom('<a@b.test>', '<"a b"@c.test>', '<@a.test,@b.test:c@d.test>', '<a@[127.0.0.1]>', '<Postmaster>', '<>').chain((text) => fc.tuple(fc.nat(text.length), anyOctets(2), fc.nat(2))
  .map(([at, octets, gone]) => Buffer.concat([Buffer.from(text.slice(0, at)), octets, Buffer.from(text.slice(at + gone))])))

export const addresses = fuzzed('the address parser: any octets are a path, or none', { short: 1500, share: 0.36 },
  fc.oneof(salted(words, 14), sound, anyOctets(60)), (octets) => {
    const text = octets.toString('latin1')
    const found = parseSender(`FROM:${text}`) ?? parseRecipient(`TO:${text}`)
    if (found === undefined) return
    const path = pathText(found.path)
    // RFC 5321 §4.1.2: nothing but printable ASCII in a path.
    expect(path).to.match(/^[ -~]*$/)
    expect(text.trimEnd().endsWith(found.rest.trimEnd()), 'the parameters stand at the end').to.equal(true)
    expect(/[^ -~]/.test(text) && !/[^ -~]/.test(found.rest), 'no octet that is not printable ASCII goes unseen').to.equal(false)
    if (found.path.kind === 'mailbox') expect(canonical(parseMailbox(path) ?? { local: '', domain: '', text: '' })).to.equal(canonical(found.path.mailbox))
  })
