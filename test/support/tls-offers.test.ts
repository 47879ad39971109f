import { describe, it } from 'node:test'
import { expect } from 'chai'
import { suites } from '../../src/wire/cipher-suites.ts'
import type { Agreement } from '../../src/wire/server-hello.ts'
import { agreements, encryptThenMac, tlsOffers } from '../../support/tls-offers.ts'

const agreed: Agreement = { version: 0x0303, suite: 0xc02b, compression: 0, extensions: [0xff01, 23] }

describe('what a client offers', () => {
  it('is of one kind: no suite stands for two kinds that a Rule tells apart', () => {
    const { null: nothing, rc4, under112, tripleDes, finiteField, forwardSecret, cbc } = suites
    const kinds: readonly (readonly number[])[] = [nothing, rc4, under112, tripleDes, finiteField, forwardSecret, cbc]
    const all = kinds.flat()
    expect(new Set(all).size).to.equal(all.length)
  })

  it('has a suite that is wanted in every offer', () => {
    for (const [name, { suites: offered, versions }] of Object.entries(tlsOffers)) {
      expect(offered.length, name).to.be.above(0)
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
