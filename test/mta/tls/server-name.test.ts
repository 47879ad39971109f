import { describe, it } from 'node:test'
import { expect } from 'chai'
import { askedName } from '../../../src/mta/tls/server-name.ts'
import { clientHello } from '../../../src/wire/client-hello.ts'

const hello = clientHello({ versions: ['TLS 1.3', 'TLS 1.2'], suites: [0x1301, 0xc02b], servername: 'mx.example.test' })

describe('the name that a client asks for', () => {
  it('is read from its hello', () => {
    expect(askedName(hello)).to.equal('mx.example.test')
  })

  it('is none where none is asked for, or where nobody says hello', () => {
    expect(askedName(clientHello({ versions: ['TLS 1.2'], suites: [0xc02b] }))).to.equal(undefined)
    expect(askedName(clientHello({ versions: ['SSL 3.0'], suites: [0x0005] }))).to.equal(undefined)
    expect(askedName(Buffer.from('EHLO client.example\r\n'.repeat(3)))).to.equal(undefined)
  })

  it('is none where the hello has not come whole', () => {
    for (let length = 0; length < hello.length; length += 1) expect(askedName(hello.subarray(0, length)), String(length)).to.equal(undefined)
  })
})
