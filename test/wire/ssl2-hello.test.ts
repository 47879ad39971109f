import { describe, it } from 'node:test'
import { expect } from 'chai'
import { versionName } from '../../src/wire/server-hello.ts'
import { ssl2Answer, ssl2ClientHello, ssl2Version } from '../../src/wire/ssl2-hello.ts'

const octets = (hex: string): Buffer => Buffer.from(hex.replace(/ /g, ''), 'hex')
const serverHello = octets(`801e 04 00 01 0002 0000 0003 0010 010080 ${'07'.repeat(16)}`)

describe('the hello of SSL 2.0', () => {
  it('has a header that is a length with the first bit set, and counts its own parts', () => {
    const hello = ssl2ClientHello()
    expect(hello.readUInt16BE(0)).to.equal(0x8000 | (hello.length - 2))
    expect(hello[2]).to.equal(1)
    expect(hello.readUInt16BE(3)).to.equal(0x0002)
    const [specs, session, challenge] = [hello.readUInt16BE(5), hello.readUInt16BE(7), hello.readUInt16BE(9)]
    expect([specs % 3, session, challenge]).to.deep.equal([0, 0, 16])
    expect(hello).to.have.length(11 + specs + challenge)
  })

  it('offers nothing newer: a server that knows TLS alone does not take it for a record', () => {
    expect(ssl2Answer(octets('15 0301 0002 0246'))).to.deep.equal({ kind: 'alert', description: 0x46 })
  })

  it('is agreed to by a server that answers in kind', () => {
    expect(ssl2Answer(serverHello)).to.deep.equal({ kind: 'agreed', agreed: { version: ssl2Version, suite: 0, compression: 0, extensions: [] } })
    expect(versionName(ssl2Version)).to.equal('SSL 2.0')
  })

  it('is not agreed to before that can be told', () => {
    for (let length = 0; length < 7; length += 1) expect(ssl2Answer(serverHello.subarray(0, length)).kind, String(length)).to.equal('unfinished')
  })

  for (const [name, answer] of [
    ['an error of SSL 2.0', octets('8003 00 0001 0000 0000')],
    ['a message of another kind', octets('801e 02 00 01 0002 0000')],
    ['a server hello of another version', octets('801e 04 00 01 0301 0000')],
    ['a reply in clear', Buffer.from('500 5.5.1 what?\r\n')],
  ] as const) {
    it(`is not agreed to by ${name}`, () => {
      expect(ssl2Answer(answer).kind).to.equal('clear')
    })
  }
})
