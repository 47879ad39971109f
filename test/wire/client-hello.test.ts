import { once } from 'node:events'
import { createServer, type AddressInfo, connect, type Socket } from 'node:net'
import { describe, it } from 'node:test'
import { createSecureContext, type SecureContextOptions, TLSSocket } from 'node:tls'
import { expect } from 'chai'
import { suites } from '../../src/wire/cipher-suites.ts'
import { clientHello, extensionNumbers, type Offer } from '../../src/wire/client-hello.ts'
import { handshakeAnswer, type HandshakeAnswer, versionName } from '../../src/wire/server-hello.ts'
import { selfSigned } from '../client/certificate.ts'

const modern: Offer = { versions: ['TLS 1.2'], suites: suites.forwardSecret, servername: 'mx.example.test' }

/** What OpenSSL, as a server, says to an offer: another hand than the one that wrote it. */
async function answerOf(options: SecureContextOptions, offer: Offer): Promise<HandshakeAnswer> {
  const { key, cert } = await selfSigned([{ type: 'dns', value: 'mx.example.test' }])
  const open: Socket[] = []
  const server = createServer((socket) => {
    open.push(socket)
    const secure = new TLSSocket(socket, { isServer: true, secureContext: createSecureContext({ key, cert, ...options }) })
    secure.on('error', () => undefined).on('_tlsError', () => undefined)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1', () => client.write(clientHello(offer)))
  let got = Buffer.alloc(0)
  try {
    for await (const piece of client) {
      got = Buffer.concat([got, piece as Buffer])
      const answer = handshakeAnswer(got)
      if (answer.kind !== 'unfinished') return answer
    }
    return handshakeAnswer(got)
  } finally {
    client.destroy()
    for (const socket of open) socket.destroy()
    server.close()
  }
}

describe('a ClientHello of our own', () => {
  const taken: readonly (readonly [name: string, options: SecureContextOptions, offer: Offer, version: string])[] = [
    ['TLS 1.2', {}, modern, 'TLS 1.2'],
    ['TLS 1.3, without a key share', {}, { ...modern, versions: ['TLS 1.3'], suites: suites.thirteen }, 'TLS 1.3'],
    ['both, of which the newer is taken', {}, { ...modern, versions: ['TLS 1.3', 'TLS 1.2'], suites: [...suites.thirteen, ...suites.forwardSecret] }, 'TLS 1.3'],
    ['both, to one that knows only 1.2', { maxVersion: 'TLSv1.2' }, { ...modern, versions: ['TLS 1.3', 'TLS 1.2'], suites: [...suites.thirteen, ...suites.forwardSecret] }, 'TLS 1.2'],
    ['TLS 1.1', { minVersion: 'TLSv1', ciphers: 'ALL@SECLEVEL=0' }, { ...modern, versions: ['TLS 1.1'], suites: suites.old }, 'TLS 1.1'],
    ['TLS 1.0', { minVersion: 'TLSv1', ciphers: 'ALL@SECLEVEL=0' }, { ...modern, versions: ['TLS 1.0'], suites: suites.old }, 'TLS 1.0'],
    ['NULL ciphers', { ciphers: 'ALL:eNULL@SECLEVEL=0', maxVersion: 'TLSv1.2' }, { ...modern, suites: suites.null }, 'TLS 1.2'],
  ]
  for (const [name, options, offer, version] of taken) {
    it(`is understood: ${name}`, async () => {
      const answer = await answerOf(options, offer)
      if (answer.kind !== 'agreed') throw new Error(JSON.stringify(answer))
      expect(versionName(answer.agreed.version)).to.equal(version)
      expect(offer.suites).to.include(answer.agreed.suite)
      expect(answer.agreed.compression).to.equal(0)
    })
  }

  it('asks for extensions, and sees them in the answer', async () => {
    const answer = await answerOf({ maxVersion: 'TLSv1.2' }, modern)
    expect(answer.kind === 'agreed' ? answer.agreed.extensions : answer).to.include.members([extensionNumbers.extendedMasterSecret, extensionNumbers.renegotiationInfo])
  })

  for (const [name, offer] of [
    ['TLS 1.0', { ...modern, versions: ['TLS 1.0'], suites: suites.old }],
    ['SSL 3.0', { ...modern, versions: ['SSL 3.0'], suites: suites.old }],
    ['NULL ciphers', { ...modern, suites: suites.null }],
    ['export ciphers', { ...modern, suites: suites.under112 }],
  ] as const satisfies readonly (readonly [string, Offer])[]) {
    it(`is refused with an alert: ${name}`, async () => {
      expect((await answerOf({}, offer)).kind).to.equal('alert')
    })
  }

  it('is of the form of SSL 3.0 there: no extensions', () => {
    const hello = clientHello({ versions: ['SSL 3.0'], suites: [0x0005] })
    expect(hello.subarray(0, 3).toString('hex')).to.equal('160300')
    expect(hello).to.have.length(5 + 4 + 2 + 32 + 1 + 2 + 2 + 1 + 1)
  })
})

describe('the answer to a ClientHello', () => {
  const hex = (text: string): Buffer => Buffer.from(text.replace(/ /g, ''), 'hex')
  const hello = hex(`16 0303 002a 02 000026 0303 ${'00'.repeat(32)} 00 0005 00`)
  const cases: readonly (readonly [name: string, octets: Buffer, expected: HandshakeAnswer])[] = [
    ['nothing', Buffer.alloc(0), { kind: 'unfinished' }],
    ['half a record head', hex('1603'), { kind: 'unfinished' }],
    ['a record that has not come whole', hello.subarray(0, 20), { kind: 'unfinished' }],
    ['a hello without the rest', hello, { kind: 'unfinished' }],
    ['a hello and the end', Buffer.concat([hello, hex('16 0303 0004 0e000000')]), { kind: 'agreed', agreed: { version: 0x0303, suite: 5, compression: 0, extensions: [] } }],
    ['a hello that an alert takes back', Buffer.concat([hello, hex('15 0303 0002 0250')]), { kind: 'alert', description: 80 }],
    ['a hello of TLS 1.3, after which all is encrypted', hex(`16 0303 0032 02 00002e 0303 ${'00'.repeat(32)} 00 1301 00 0006 002b 0002 0304`), { kind: 'agreed', agreed: { version: 0x0304, suite: 0x1301, compression: 0, extensions: [43] } }],
    ['an alert', hex('15 0301 0002 0228'), { kind: 'alert', description: 40 }],
    ['a warning', hex('15 0303 0002 0170'), { kind: 'unfinished' }],
    ['a warning before a hello', Buffer.concat([hex('15 0303 0002 0170'), hello, hex('16 0303 0004 0e000000')]), { kind: 'agreed', agreed: { version: 0x0303, suite: 5, compression: 0, extensions: [] } }],
    ['a warning before an alert', hex('15 0303 0002 0170 15 0303 0002 0270'), { kind: 'alert', description: 112 }],
    ['close_notify', hex('15 0303 0002 0100'), { kind: 'alert', description: 0 }],
    ['half an alert', hex('15 0301 0002 02'), { kind: 'unfinished' }],
    ['a reply in clear', Buffer.from('220 go on\r\n'), { kind: 'clear' }],
    ['another version than any TLS', hex('16 0903 0001 02'), { kind: 'clear' }],
    ['another handshake message', hex('16 0303 0004 0b000000'), { kind: 'clear' }],
    ['data where a hello has to be', hex('17 0303 0001 00'), { kind: 'clear' }],
    ['a hello that claims megabytes', hex('16 0303 0004 02ffffff'), { kind: 'clear' }],
    ['a hello too short to be one', hex('16 0303 0006 02000002 0303'), { kind: 'clear' }],
  ]
  for (const [name, octets, expected] of cases) {
    it(`is told: ${name}`, () => {
      expect(handshakeAnswer(octets)).to.deep.equal(expected)
    })
  }

  it('is put together from several records', () => {
    const split = Buffer.concat([hex('16 0303 0010'), hello.subarray(5, 21), hex('16 0303 001e'), hello.subarray(21), hex('0e000000')])
    expect(handshakeAnswer(split).kind).to.equal('agreed')
  })

  it('never loops or throws on rubbish', () => {
    for (let i = 0; i < 2000; i += 1) {
      const octets = Buffer.concat([Buffer.from([22, 3, 3, 0, 60, 2, 0, 0, 56]), Buffer.from(Array.from({ length: 56 }, (_, at) => (i * 31 + at * 17) & 0xff))])
      expect(['agreed', 'clear', 'unfinished', 'alert']).to.include(handshakeAnswer(octets).kind)
    }
  })
})
