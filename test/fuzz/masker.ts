import { expect } from 'chai'
import fc from 'fast-check'
import { Masker } from '../../src/wire/masking.ts'
import { showOctets } from '../../src/wire/octets.ts'
import { fuzzed } from './fuzzed.ts'

const ascii = fc.string({ minLength: 6, maxLength: 24, unit: 'grapheme-ascii' })
// What the mask's own word is part of, or what is part of it, cannot be told from the mask.
const secret = fc.oneof(ascii, fc.string({ minLength: 6, maxLength: 16, unit: 'grapheme' }), fc.base64String({ minLength: 8, maxLength: 24 }))
  .filter((text) => !'{masked}'.includes(text) && Buffer.from(text).toString() === text)
const around = fc.oneof(fc.constantFrom('', '\0', 'user@example.test\0', '"', '='), fc.string({ maxLength: 12, unit: 'grapheme-ascii' }))

const forms: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  latin1: (text) => Buffer.from(text).toString('latin1'),
  hexadecimal: (text) => Buffer.from(text).toString('hex'),
  percent: encodeURIComponent,
  json: (text) => JSON.stringify(text).slice(1, -1),
  notation: (text) => showOctets(Buffer.from(text)),
  base64: (text) => Buffer.from(text).toString('base64').replace(/=+$/, ''),
}

const form = fc.constantFrom(...Object.entries(forms)).map(([name, write]) => Object.assign(write, { toString: () => name }))

/** Octets that the base64 digits of a text hold, wherever a reader begins. */
function decoded(text: string): Buffer[] {
  const runs = text.match(/[A-Za-z0-9+/]+/g) ?? []
  return runs.flatMap((run) => [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64')))
}

const mask = (secrets: readonly string[], text: string): string[] => {
  const masker = new Masker()
  for (const one of secrets) masker.add(one)
  return masker.text(text).split('{masked}')
}

export const plainSecrets = fuzzed('the masker: no form of a secret survives, whatever stands beside it, also another secret', { short: 200, share: 0.06 },
  fc.record({ one: secret, two: secret, before: around, after: around, form, next: form }), ({ one, two, before, after, form, next }) => {
    const left = mask([one, two], `${before}${form(one)}${next(two)}${after}`)
    expect(left.length, 'something is masked').to.be.above(1)
    const most = [form(one), next(two)].flatMap((text) => [text.slice(0, -1), text.slice(1)])
    // What stands beside the secrets may look like them by chance.
    for (const gone of most.filter((text) => ![before, after].some((beside) => beside.includes(text)))) expect(left.some((part) => part.includes(gone)), gone).to.equal(false)
  })

/** Of secrets that share octets where they stand, no more is left of the second than of the first. */
export const overlappingSecrets = fuzzed('the masker: secrets that overlap are both gone', { short: 200, share: 0.02 },
  fc.record({ one: ascii, more: ascii, shared: fc.integer({ min: 1, max: 5 }), form }), ({ one, more, shared, form }) => {
    const two = one.slice(-shared) + more
    expect(mask([one, two], `x${form(one + more)}y`).every((part) => !part.includes(more))).to.equal(true)
  })

export const base64Secrets = fuzzed('the masker: no secret survives in base64, wherever it begins and whatever follows', { short: 200, share: 0.06 },
  fc.record({ one: secret, two: secret, before: around, after: around }), ({ one, two, before, after }) => {
    const left = mask([one, two], `x ${Buffer.from(before + one + after + two).toString('base64')} y`)
    expect(left.length, 'something is masked').to.be.above(1)
    const octets = left.flatMap(decoded)
    for (const gone of [one, two]) expect(octets.some((piece) => piece.includes(gone)), gone).to.equal(false)
  })
