import { expect } from 'chai'
import fc from 'fast-check'
import { parseOctets, showOctets } from '../../src/wire/octets.ts'
import { anyOctets, fuzzed, salted } from './fuzzed.ts'

const words = ['{', '}', '{CRLF}', '{x41}', '{x41*3}', '{CR', 'CR}', '{recipient}', '\r', '\n', '\r\n', '{{', 'x7B', '*2}', '\t', '\x7f', '{NUL*0}']

export const notation = fuzzed('the notation of octets: what is shown is printable ASCII and is read back as the same octets', { short: 600, share: 0.25 },
  fc.oneof(salted(words, 20), anyOctets(80)), (octets) => {
    const shown = showOctets(octets)
    expect(shown).to.match(/^[ -~]*$/)
    expect(parseOctets(shown).equals(octets), shown).to.equal(true)
  })
