import { describe, it } from 'node:test'
import { expect } from 'chai'
import { NotationError, parseOctets, showOctets } from '../../src/wire/octets.ts'

const given = new Map<string, string | Buffer>([['recipient', 'user@example.test'], ['plain', 'AHUAcA=='], ['raw', Buffer.from([0x80, 0xff])]])
const values = (name: string): string | Buffer | undefined => given.get(name)

describe('octets as features write them', () => {
  const table: readonly (readonly [text: string, hex: string])[] = [
    ['', ''],
    ['NOOP', '4e4f4f50'],
    ['{CRLF}', '0d0a'], ['{CR}{LF}', '0d0a'], ['{SP}', '20'], ['{TAB}', '09'], ['{NUL}', '00'],
    ['{x80}', '80'], ['{xfF}', 'ff'],
    ['{x41*3}', '414141'], ['{CRLF*2}', '0d0a0d0a'], ['{x41*0}', ''],
    ['a{SP}b', '612062'],
    ['ü', 'c3bc'],
    ['{raw}', '80ff'], ['{raw*2}', '80ff80ff'],
    ['<{plain}>', '3c4148554163413d3d3e'],
    ['{}', '7b7d'], ['{ SP}', '7b2053507d'], ['{foo-bar}', '7b666f6f2d6261727d'], ['{x41*}', '7b7834312a7d'],
  ]
  for (const [text, hex] of table) it(`${text || '(nothing)'} is ${hex || 'nothing'}`, () => { expect(parseOctets(text, values).toString('hex')).to.equal(hex) })

  it('does not read tokens inside a value', () => {
    expect(parseOctets('{x}', () => '{CRLF}').toString()).to.equal('{CRLF}')
  })

  it('repeats a long line without building it piece by piece', () => {
    expect(parseOctets('{x61*1000000}').length).to.equal(1_000_000)
  })

  for (const bad of ['{CLRF}', '{crlf}', '{x8}', '{x800}', '{xgg}', '{nobody}', '{constructor}', '{toString}']) {
    it(`${bad} is an error`, () => { expect(() => parseOctets(`a${bad}b`, values)).to.throw(NotationError, bad) })
  }
})

describe('octets as reports show them', () => {
  const table: readonly (readonly [octets: string, shown: string])[] = [
    ['250 Ok\r\n', '250 Ok{CRLF}'],
    ['a\rb\nc', 'a{CR}b{LF}c'],
    ['\r\r\n\n', '{CR}{CRLF}{LF}'],
    ['{CRLF} {x41*2} {nobody}', '{x7B}CRLF} {x7B}x41*2} {x7B}nobody}'],
    ['{masked} {} { a} {x-y}', '{masked} {} { a} {x-y}'],
    ['\t\0\x7f\x80\xff\x1b[31m', '{TAB}{NUL}{x7F}{x80}{xFF}{x1B}[31m'],
  ]
  for (const [octets, shown] of table) it(shown, () => { expect(showOctets(Buffer.from(octets, 'latin1'))).to.equal(shown) })

  it('writes what can be read back, for every octet', () => {
    const all = Buffer.from([...Array(256).keys(), 13, 10, 10, 13])
    expect(parseOctets(showOctets(all))).to.deep.equal(all)
  })

  it('counts what is over the limit', () => {
    expect(showOctets(Buffer.from('abcdef'), 4)).to.equal('abcd … (2 more octets)')
    expect(showOctets(Buffer.from('abcd'), 4)).to.equal('abcd')
  })
})
