import { before, describe, it } from 'node:test'
import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { expect } from 'chai'
import { Handshakes } from '../../support/handshakes.ts'
import { Scene } from '../../support/scene.ts'
import type { Talk } from '../../support/talk.ts'
import { agreements, encryptThenMac, fieldOf2048Bits } from '../../support/tls-offers.ts'
import { type Certificate, selfSigned } from '../client/certificate.ts'
import { served } from '../client/peer.ts'
import { facts, requirement, whole } from './bed.ts'

const hex = (text: string): Buffer => Buffer.from(text.replace(/ /g, ''), 'hex')
const alert = (description: number): Buffer => Buffer.from([21, 3, 3, 0, 2, 2, description])

/** A ServerHello of TLS 1.2, and ServerHelloDone. */
function hello(suite: number, keyExchange: Buffer = Buffer.alloc(0), version = 0x0303): Buffer {
  const number = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff])
  const body = Buffer.concat([number(version), Buffer.alloc(32, 7), Buffer.from([0]), number(suite), Buffer.from([0])])
  const keys = keyExchange.length === 0 ? keyExchange : Buffer.concat([hex('0c00'), number(keyExchange.length), keyExchange])
  const messages = Buffer.concat([hex('0200'), number(body.length), body, keys, hex('0e000000')])
  return Buffer.concat([Buffer.from([22]), number(version), number(messages.length), messages])
}

/** A field, and a public value of that octet. */
const dhe = (octet: number): Buffer => Buffer.concat([hex('0100'), Buffer.alloc(256, 0xff), hex('0001 02 0100'), Buffer.alloc(256, octet)])

let certificate: Certificate

/** What a server says to the first octets of a client; undefined for a handshake, null to hang up. */
type Answer = (first: Buffer, connections: number) => Buffer | 'reset' | null | undefined

function shakesHands(socket: Socket, first: Buffer): void {
  socket.unshift(first)
  const secure = new TLSSocket(socket, { isServer: true, key: certificate.key, cert: certificate.cert })
  secure.on('error', () => undefined)
  secure.write('220 mx.example.test\r\n')
  secure.on('data', (text) => {
    if (String(text).includes('QUIT')) secure.end('221 bye\r\n')
  })
}

/** Plays a submissions service and lets a test look at it. @param keyCurve of the certificate that the session before has shown */
async function looking(answer: Answer, test: (handshakes: Handshakes) => Promise<void>, keyCurve?: string, service = 'submissions'): Promise<void> {
  let connections = 0
  const script = (socket: Socket): void => void socket.once('readable', () => {
    const first = (socket.read() as Buffer | null) ?? Buffer.alloc(0)
    connections += 1
    const said = answer(first, connections)
    if (said === null) socket.end()
    else if (said === 'reset') socket.resetAndDestroy()
    else if (said === undefined) shakesHands(socket, first)
    else socket.end(said)
  })
  await served(script, async (port) => {
    const rest = whole
    const target = { ...rest, clients: {}, submissions: { host: '127.0.0.1', port }, tls: { servername: 'mx.example.test', ca: certificate.cert, insecure: false } }
    const talk = { session: { service, tls: { keyCurve } } } as unknown as Talk
    await test(new Handshakes(new Scene({ target, facts }, requirement), talk))
  })
}

/** @returns how a judgement ends: what it throws, what it returns, or nothing */
async function ending(work: () => unknown): Promise<string | undefined> {
  try {
    return (await work()) as string | undefined
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`
  }
}

const outcome = async (answer: Answer, offer: string, judge: (handshakes: Handshakes) => unknown, keyCurve?: string): Promise<string | undefined> => {
  let found: string | undefined
  await looking(answer, async (handshakes) => {
    found = await ending(async () => {
      await handshakes.offer(offer)
      return judge(handshakes)
    })
  }, keyCurve)
  return found
}

describe('an offer', () => {
  before(async () => {
    certificate = await selfSigned([{ type: 'dns', value: 'mx.example.test' }])
  })

  const only = (said: Buffer | null): Answer => (_, connections) => (connections === 1 ? said : undefined)
  const cases: readonly (readonly [what: string, answer: Answer, offer: string, judge: (handshakes: Handshakes) => unknown, ends: RegExp | undefined])[] = [
    ['is declined by an alert', only(alert(40)), 'suites with RC4', (h) => h.declined(), undefined],
    ['is declined by a closed connection of a server that shakes hands', only(null), 'suites with RC4', (h) => h.declined(), undefined],
    ['is declined by a reply in clear of a server that shakes hands', only(Buffer.from('500 what?\r\n')), 'suites with RC4', (h) => h.declined(), undefined],
    ['is not declined by who shakes hands with nobody', () => null, 'suites with RC4', (h) => h.declined(), /^PreconditionNotMet: the TLS handshake failed/],
    ['is taken', only(hello(0xc007)), 'suites with RC4', (h) => h.declined(), /^Nonconformance: [^]*suite 0xc007/],
    ['is answered with what was not offered', only(hello(0xc02b)), 'suites with RC4', (h) => h.declined(), /^PreconditionNotMet: the server answered with what was not offered/],
    ['of SSL 2.0 is declined by an alert', only(alert(70)), 'SSL 2.0', (h) => h.declined(), undefined],
    ['of SSL 2.0 is taken', only(hex(`801e 04 00 01 0002 0000 0003 0010 010080 ${'07'.repeat(16)}`)), 'SSL 2.0', (h) => h.declined(), /^Nonconformance: [^]*SSL 2\.0/],
    ['is agreed to', only(hello(0xc02b)), 'TLS 1.2', (h) => h.agreed(), undefined],
    ['is agreed to in an older version', only(hello(0xc02b, undefined, 0x0302)), 'TLS 1.2', (h) => h.agreed(), /^Nonconformance: [^]*TLS 1\.1/],
    ['is refused where it had to be taken', only(alert(40)), 'TLS 1.2', (h) => h.agreed(), /^Nonconformance: [^]*alert 40/],
    ['shows nothing of an agreement where there is none', only(alert(40)), 'TLS 1.2 with compression', (h) => h.agreedWith(agreements['agrees to no compression'] ?? encryptThenMac), /^PreconditionNotMet: there is no agreement/],
    ['of DHE is taken with a short field', only(hello(0x009f, Buffer.concat([hex('0080'), Buffer.alloc(128, 0xff)]))), 'finite-field Diffie-Hellman of any length', (h) => h.declinedUnless(fieldOf2048Bits), /^Nonconformance: [^]*a field of 1024 bits/],
    ['of DHE is taken with a long field', only(hello(0x009f, Buffer.concat([hex('0100'), Buffer.alloc(256, 0xff)]))), 'finite-field Diffie-Hellman of any length', (h) => h.declinedUnless(fieldOf2048Bits), undefined],
    ['of DHE is declined', only(alert(40)), 'finite-field Diffie-Hellman of any length', (h) => h.declinedUnless(fieldOf2048Bits), undefined],
    ['of DHE is taken with the same key again', () => hello(0x009f, dhe(7)), 'suites with finite-field Diffie-Hellman', (h) => h.takesNewKeys(), /^Nonconformance: [^]*07070707… again/],
    ['of DHE is taken with the first key by the third client', (_, n) => hello(0x009f, dhe(n % 2)), 'suites with finite-field Diffie-Hellman', (h) => h.takesNewKeys(), /^Nonconformance: [^]*again/],
    ['of DHE is taken with a new key each time', (_, n) => hello(0x009f, dhe(n)), 'suites with finite-field Diffie-Hellman', (h) => h.takesNewKeys(), undefined],
    ['of DHE is taken once', (_, n) => (n === 1 ? hello(0x009f, dhe(n)) : alert(40)), 'suites with finite-field Diffie-Hellman', (h) => h.takesNewKeys(), /^PreconditionNotMet: the server agreed once only/],
    ['of DHE is taken without a public value', () => hello(0x009f), 'suites with finite-field Diffie-Hellman', (h) => h.takesNewKeys(), /^PreconditionNotMet: the ServerKeyExchange has no public value/],
    ['of DHE is declined, so that no key is kept', only(alert(40)), 'suites with finite-field Diffie-Hellman', (h) => h.takesNewKeys(), undefined],
    ['of TLS 1.3 and 1.2 gets the older one of a server that knows both', only(hello(0xc02b)), 'TLS 1.2 or 1.3', (h) => h.prefersNewest(), /^Nonconformance: [^]*TLS 1\.3 where both are offered/],
    ['of TLS 1.3 and 1.2 gets the older one of a server that knows no other', (_, n) => (n === 1 ? hello(0xc02b) : alert(70)), 'TLS 1.2 or 1.3', (h) => h.prefersNewest(), /^the server does not know TLS 1\.3$/],
    ['of CBC first gets GCM', only(hello(0xc02b)), 'AES-128 in CBC mode first, with GCM last', (h) => h.prefersNamedSuite(), undefined],
    ['of CBC first gets CBC of a server that knows the named suite', (_, n) => hello(n === 1 ? 0xc027 : 0xc02f), 'AES-128 in CBC mode first, with GCM last', (h) => h.prefersNamedSuite(), /^Nonconformance: [^]*suite 0xc027/],
    ['of CBC first gets CBC of a server without RSA', (_, n) => (n === 1 ? hello(0xc023) : alert(40)), 'AES-128 in CBC mode first, with GCM last', (h) => h.prefersNamedSuite(), /^the server does not know TLS_ECDHE_RSA/],
    ['of AES-128 first gets AES-256', only(hello(0xc02c)), 'AES-128-GCM first, AES-256-GCM last', (h) => h.prefersStronger(), undefined],
    ['of AES-128 first gets AES-128 of a server that knows AES-256', (_, n) => hello(n === 1 ? 0xc02f : 0xc030), 'AES-128-GCM first, AES-256-GCM last', (h) => h.prefersStronger(), /^Nonconformance: [^]*suite 0xc02f/],
    ['of AES-128 first gets AES-128 of a server that knows no other', (_, n) => (n === 1 ? hello(0xc02b) : alert(40)), 'AES-128-GCM first, AES-256-GCM last', (h) => h.prefersStronger(), /^the server knows no suite with ECDHE and AES-256-GCM$/],
    ['of AES-128 first gets nothing', only(alert(40)), 'AES-128-GCM first, AES-256-GCM last', (h) => h.prefersStronger(), /^PreconditionNotMet: there is no agreement/],
    ['under an unknown name is refused by that alert', only(alert(112)), 'TLS 1.2 with a name that nobody has', (h) => h.saysThatNameIsUnknown(), undefined],
    ['under an unknown name is refused by another alert', (_, n) => (n === 1 ? alert(40) : hello(0xc02b)), 'TLS 1.2 with a name that nobody has', (h) => h.saysThatNameIsUnknown(), /^Nonconformance: [^]*alert 40/],
    ['under an unknown name is closed without an alert', (_, n) => (n === 1 ? null : hello(0xc02b)), 'TLS 1.2 with a name that nobody has', (h) => h.saysThatNameIsUnknown(), /^Nonconformance: [^]*unrecognized_name/],
    ['under an unknown name is refused as under its own', () => alert(40), 'TLS 1.2 with a name that nobody has', (h) => h.saysThatNameIsUnknown(), /^PreconditionNotMet: the server does not agree to TLS 1\.2 under its own name/],
    ['under an unknown name is taken', () => hello(0xc02b), 'TLS 1.2 with a name that nobody has', (h) => h.saysThatNameIsUnknown(), /^the server goes on with the handshake/],
    ['under an unknown name is broken off', () => 'reset', 'TLS 1.2 with a name that nobody has', (h) => h.saysThatNameIsUnknown(), /^PreconditionNotMet: the connection broke/],
    ['of CBC first gets nothing', only(alert(40)), 'AES-128 in CBC mode first, with GCM last', (h) => h.prefersNamedSuite(), /^PreconditionNotMet: there is no agreement/],
  ]
  for (const [what, answer, offer, judge, ends] of cases) {
    it(what, async () => {
      const found = await outcome(answer, offer, judge)
      if (ends === undefined) expect(found).to.equal(undefined)
      else expect(found).to.match(ends)
    })
  }

  it('is made to the service that is named, whatever the session is', async () => {
    await looking(only(hello(0xc02b)), async (handshakes) => {
      await handshakes.offer('TLS 1.2 or 1.3', 'submissions')
      expect(await ending(() => handshakes.agreedToTheEnd())).to.equal(undefined)
    }, undefined, 'relay')
  })

  it('tells nothing where a server agrees and then does not shake hands', async () => {
    expect(await outcome(() => hello(0xc02b), 'TLS 1.2 or 1.3', (h) => h.agreedToTheEnd())).to.match(/^PreconditionNotMet: the TLS handshake failed/)
  })

  it('of one curve is agreed to, or is not', async () => {
    expect(await outcome(() => hello(0xc02b), 'the curve P-256', (h) => h.knowsCurve(), 'prime256v1')).to.equal(undefined)
    expect(await outcome(() => alert(40), 'the curve X25519', (h) => h.knowsCurve())).to.match(/^Nonconformance/)
  })

  it('of one curve tells nothing of a server before TLS 1.3 whose key is on another', async () => {
    expect(await outcome(() => alert(40), 'the curve X25519', (h) => h.knowsCurve(), 'prime256v1')).to.match(/^the server does not know TLS 1\.3, and/)
    const thirteen: Answer = (_, n) => (n === 1 ? alert(40) : undefined)
    expect(await outcome(thirteen, 'the curve X25519', (h) => h.knowsCurve(), 'prime256v1')).to.match(/^Nonconformance: [^]*alert 40/)
  })
})

describe('a service with TLS from the first octet', () => {
  const ends = async (answer: Answer): Promise<string | undefined> => {
    let found: string | undefined
    await looking(answer, async (handshakes) => {
      await handshakes.beginAtOnce('submissions')
      found = await ending(() => handshakes.hasTlsFromTheFirstOctet())
    })
    return found
  }

  it('is there, where it shakes hands', async () => {
    expect(await ends(() => undefined)).to.equal(undefined)
  })

  it('is not there, where it speaks in clear or says no to everybody', async () => {
    expect(await ends(() => Buffer.from('220 mx.example.test\r\n'))).to.match(/^Nonconformance: [^]*220 mx/)
    expect(await ends(() => alert(40))).to.match(/^Nonconformance: [^]*alert 40/)
  })

  it('may be there, where it has trouble of its own or closes', async () => {
    expect(await ends(() => alert(80))).to.match(/^PreconditionNotMet: there was no handshake: alert 80/)
    expect(await ends(() => null)).to.match(/^PreconditionNotMet: there was no handshake/)
  })
})

describe('what a server shows', () => {
  it('is judged by its keys', async () => {
    await looking(() => undefined, async (handshakes) => {
      expect(await ending(() => handshakes.showsNoOtherCurve())).to.match(/^PreconditionNotMet: there was no handshake/)
      await handshakes.shakeHands('submissions')
      expect(await ending(() => handshakes.showsNoOtherCurve())).to.equal(undefined)
      expect(await ending(() => handshakes.showsNoShortRsaKey())).to.equal(undefined)
      expect(await ending(() => handshakes.certificateIsGood())).to.equal(undefined)
    })
  })

  it('is judged by how it ends a session', async () => {
    await looking(() => undefined, async (handshakes) => {
      expect(await ending(() => handshakes.closedTlsFirst())).to.match(/^PreconditionNotMet: nobody said goodbye/)
      await handshakes.sayGoodbye('submissions')
      expect(await ending(() => handshakes.closedTlsFirst())).to.equal(undefined)
    })
  })

  it('is nothing before the client has done anything', async () => {
    await looking(() => undefined, async (handshakes) => {
      expect(await ending(() => handshakes.declined())).to.match(/^PreconditionNotMet: nothing was offered/)
      expect(await ending(() => handshakes.obeyedNothing())).to.match(/^PreconditionNotMet: nothing was said/)
      expect(await ending(() => handshakes.offer('what nobody knows'))).to.match(/^Error: no offer/)
    })
  })
})

describe('octets in clear where a handshake is due', () => {
  const ends = async (answer: Answer): Promise<string | undefined> => {
    let found: string | undefined
    await looking(answer, async (handshakes) => {
      await handshakes.speakInClear('NOOP', 'submissions')
      found = await ending(() => handshakes.obeyedNothing())
    })
    return found
  }

  it('are not obeyed by an alert, a refusal or a closed connection', async () => {
    const first = (said: Buffer | null): Answer => (_, n) => (n === 1 ? said : undefined)
    for (const said of [alert(10), Buffer.from('500 what?\r\n'), null]) expect(await ends(first(said))).to.equal(undefined)
  })

  it('are obeyed by a positive reply', async () => {
    expect(await ends(() => Buffer.from('250 ok\r\n'))).to.match(/^Nonconformance: [^]*250 ok/)
  })
})
