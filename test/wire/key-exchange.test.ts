import { describe, it } from 'node:test'
import { expect } from 'chai'
import { fieldValueOf, keyExchangeOf } from '../../src/wire/key-exchange.ts'
import type { Agreement } from '../../src/wire/server-hello.ts'

const octets = (hex: string): Buffer => Buffer.from(hex.replace(/ /g, ''), 'hex')
const elliptic: Agreement = { version: 0x0303, suite: 0xc02b, compression: 0, extensions: [] }
const finite: Agreement = { ...elliptic, suite: 0x009e }
const field = (prime: Buffer, behind = ''): Buffer => Buffer.concat([Buffer.from([prime.length >> 8, prime.length & 0xff]), prime, octets('0001 02 0002 0505'), octets(behind)])

describe('a ServerKeyExchange', () => {
  it('names a curve and a signature', () => {
    expect(keyExchangeOf({ ...elliptic, keyExchange: octets('03 0017 02 0405 0403 0001 09') })).to.deep.equal({ group: 0x0017, signature: 0x0403 })
  })

  it('names no kind of signature before TLS 1.2', () => {
    expect(keyExchangeOf({ ...elliptic, version: 0x0302, keyExchange: octets('03 0017 02 0405 0048 0001 09') })).to.deep.equal({ group: 0x0017 })
  })

  it('says how long the prime of a field is, without the zeros in front', () => {
    expect(keyExchangeOf({ ...finite, keyExchange: field(Buffer.alloc(256, 0xff), '0804') })).to.deep.equal({ fieldBits: 2048, signature: 0x0804 })
    expect(keyExchangeOf({ ...finite, keyExchange: field(Buffer.concat([Buffer.from([0]), Buffer.alloc(128, 0xff)])) })).to.deep.equal({ fieldBits: 1024 })
    expect(keyExchangeOf({ ...finite, keyExchange: field(Buffer.from([0x01, 0])) })).to.deep.equal({ fieldBits: 9 })
    expect(keyExchangeOf({ ...finite, keyExchange: field(Buffer.alloc(4)) })).to.deep.equal({ fieldBits: 0 })
  })

  it('holds the public value of the server, where there is a field', () => {
    expect(fieldValueOf({ ...finite, keyExchange: field(Buffer.alloc(256, 0xff), '0804') })?.toString('hex')).to.equal('0505')
    expect(fieldValueOf({ ...finite, keyExchange: octets('0001 07 0001 02 0002 05') })).to.equal(undefined)
    expect(fieldValueOf({ ...finite, keyExchange: octets('ffff 0102') })).to.equal(undefined)
    expect(fieldValueOf({ ...elliptic, keyExchange: octets('03 0017 02 0405 0403') })).to.equal(undefined)
    expect(fieldValueOf(finite)).to.equal(undefined)
  })

  it('may be cut off, or of a form that nobody reads, or not be there', () => {
    for (const keyExchange of [octets('03'), octets('03 0017 41'), octets('01 0017 02 0405')]) expect(keyExchangeOf({ ...elliptic, keyExchange }).signature).to.equal(undefined)
    expect(keyExchangeOf({ ...elliptic, keyExchange: octets('01 0017 02 0405 0403') })).to.deep.equal({})
    expect(keyExchangeOf({ ...finite, keyExchange: octets('ffff 0102') })).to.deep.equal({ fieldBits: 9 })
    expect(keyExchangeOf(elliptic)).to.deep.equal({})
  })
})
