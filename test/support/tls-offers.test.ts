import { describe, it } from 'node:test'
import { expect } from 'chai'
import { suites } from '../../src/wire/cipher-suites.ts'
import type { Agreement } from '../../src/wire/server-hello.ts'
import { agreements, controlOffers, encryptThenMac, fieldOf2048Bits, type TlsOffer, tlsOffers, within } from '../../support/tls-offers.ts'

const agreed: Agreement = { version: 0x0303, suite: 0xc02b, compression: 0, extensions: [0xff01, 23] }

describe('what a client offers', () => {
  it('is of one kind: no suite stands for two kinds that a Rule tells apart', () => {
    const { null: nothing, rc4, under112, tripleDes, finiteField, forwardSecret, cbc } = suites
    const kinds: readonly (readonly number[])[] = [nothing, rc4, under112, tripleDes, finiteField, forwardSecret, cbc]
    const all = kinds.flat()
    expect(new Set(all).size).to.equal(all.length)
  })

  it('has a suite that is wanted in every offer', () => {
    for (const [name, { suites: offered, versions }] of Object.entries({ ...tlsOffers, ...controlOffers })) {
      // SSL 2.0 has ciphers of its own.
      expect(offered.length, name).to.be.above(name === 'SSL 2.0' ? -1 : 0)
      expect(versions.length, name).to.be.above(0)
    }
  })

  it('begins with static RSA where forward secrecy has to be preferred, and ends without', () => {
    const offered = tlsOffers['static RSA first, ECDHE last']?.suites ?? []
    expect(suites.staticRsa).to.include(offered[0])
    expect(suites.staticRsa).to.not.include(offered.at(-1))
  })
})

describe('what a ServerHello has to show', () => {
  const cases: readonly (readonly [words: string, good: Partial<Agreement>, bad: Partial<Agreement>])[] = [
    ['prefers forward secrecy', { suite: 0x009f }, { suite: 0x009d }],
    ['agrees to no compression', {}, { compression: 1 }],
    ['knows renegotiation_info', {}, { extensions: [23] }],
    ['knows extended_master_secret', {}, { extensions: [0xff01] }],
    ['agrees to no truncated HMAC', {}, { extensions: [4] }],
  ]
  for (const [words, good, bad] of cases) {
    it(`holds, and does not: ${words}`, () => {
      expect(agreements[words]?.holds({ ...agreed, ...good })).to.equal(true)
      expect(agreements[words]?.holds({ ...agreed, ...bad })).to.equal(false)
    })
  }

  it('knows them all', () => {
    expect(cases.map(([words]) => words)).to.have.members(Object.keys(agreements))
  })

  it('asks for encrypt_then_mac of CBC only', () => {
    expect(encryptThenMac.holds(agreed)).to.equal(true)
    expect(encryptThenMac.holds({ ...agreed, suite: 0xc023 })).to.equal(false)
    expect(encryptThenMac.holds({ ...agreed, suite: 0xc023, extensions: [22] })).to.equal(true)
  })
})

describe('what a server may answer an offer with', () => {
  const hex = (text: string): Buffer => Buffer.from(text.replace(/ /g, ''), 'hex')
  const offer = (name: string): TlsOffer => tlsOffers[name] ?? (() => { throw new Error(name) })()
  const cases: readonly (readonly [what: string, name: string, agreed: Partial<Agreement>, holds: boolean])[] = [
    ['its version and one of its suites', 'TLS 1.2', {}, true],
    ['a suite that was not offered', 'suites with RC4', {}, false],
    ['an older version, for a Rule to judge', 'TLS 1.2', { version: 0x0302 }, true],
    ['a newer version', 'TLS 1.2', { version: 0x0304 }, false],
    ['SSL 2.0, which has no suites', 'SSL 2.0', { version: 0x0002, suite: 0 }, true],
    ['a curve that was offered', 'curves of less than 224 bits', { keyExchange: hex('03 0013 01 04') }, true],
    ['a curve that was not offered', 'curves of less than 224 bits', { keyExchange: hex('03 0017 01 04') }, false],
    ['a signature that was offered', 'signatures with SHA-1 or MD5', { keyExchange: hex('03 0017 01 04 0203') }, true],
    ['a signature that was not offered', 'signatures with SHA-1 or MD5', { keyExchange: hex('03 0017 01 04 0403') }, false],
  ]
  for (const [what, name, more, holds] of cases) {
    it(`${holds ? 'is' : 'is not'} ${what}`, () => {
      expect(within(offer(name), { ...agreed, ...more })).to.equal(holds)
    })
  }

  it('has 2048 bits where it is a field', () => {
    const field = (octets: number): Agreement => ({ ...agreed, suite: 0x009f, keyExchange: Buffer.concat([Buffer.from([octets >> 8, octets & 0xff]), Buffer.alloc(octets, 0xff)]) })
    expect(fieldOf2048Bits.holds(field(256))).to.equal(true)
    expect(fieldOf2048Bits.holds(field(255))).to.equal(false)
    expect(fieldOf2048Bits.holds(agreed)).to.equal(true)
  })
})
