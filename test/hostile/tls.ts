import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { selfSigned } from '../client/certificate.ts'
import { type Behaviour, dialogue, type KeyAndCertificate, resets, says } from '../cli/fake-servers.ts'
import { decent, greeting } from './decent.ts'
import { broken, type Fake, type Group, judged, octets, playing, unjudged } from './hostile-target.ts'

const after = 'rfc3207-4.2-ehlo-after-handshake'
const only = ['rfc3207-4-reply-220', after, '4.1.1.5-rset-250']
const offers = '250-mx.example.test\r\n250 STARTTLS\r\n'

/** Answers STARTTLS so, and then does what is told with a socket on which nobody listens any more. */
function goAhead(then: (socket: Socket) => void, reply = '220 go ahead\r\n'): Behaviour {
  return decent({ EHLO: offers, STARTTLS: (socket) => {
    socket.removeAllListeners('data').resume()
    socket.write(reply, () => then(socket))
    return undefined
  } })
}

/** Waits for the client's hello before it acts. */
const atHello = (act: (socket: Socket) => void) => goAhead((socket) => void socket.once('data', () => act(socket)))

/** Shakes hands, and then plays the server inside TLS. */
function inside(certificate: KeyAndCertificate, play: (secure: TLSSocket, plain: Socket) => void): Behaviour {
  return decent({ EHLO: offers, STARTTLS: (socket) => {
    socket.removeAllListeners('data')
    socket.write('220 go ahead\r\n')
    const secure = new TLSSocket(socket, { isServer: true, key: certificate.key, cert: certificate.cert })
    secure.on('error', () => undefined)
    play(secure, socket)
    return undefined
  } })
}

const named = (...names: readonly string[]) => selfSigned((names.length === 0 ? ['mx.example.test'] : names).map((value) => ({ type: 'dns', value })))

const shaking = (play: Parameters<typeof inside>[1], certificate = () => named()) => async (): Promise<Fake> => ({ serve: inside(await certificate(), play) })

/** A session inside TLS in which EHLO is answered, or this is done instead. */
const atEhlo = (act: (secure: TLSSocket, plain: Socket) => string | undefined) => shaking((secure, plain) => dialogue('', (verb) => (verb === 'EHLO' ? act(secure, plain) : '250 ok\r\n'))(secure))

const usual = shaking((secure) => decent({}, '')(secure))
const withCertificate = (certificate: () => Promise<KeyAndCertificate>) => shaking((secure) => decent({}, '')(secure), certificate)

/** The plain side is sound; of the other side only the reply to STARTTLS can be told. */
const noTls = (name: string, fake: Parameters<typeof judged>[1], line: RegExp) => judged(name, fake, 2, { [after]: 'cannotTell' }).with({ only, line })

const failed = /^mailspec: relay: the TLS handshake failed \(/
const brokeOff = /^mailspec: relay: (?:the connection broke|the server closed the connection|the connection closed)/
const racing = { varies: /(?:the TLS handshake failed|the connection broke) \(.*\)|the server closed the connection|the connection closed/ }

/** Several certificates of that size, as one PEM: only the first is the server's own. */
async function chain(count: number, size: number): Promise<KeyAndCertificate> {
  const [own, other] = [await named(), await named('x'.repeat(size))]
  return { key: own.key, cert: [own.cert, ...Array<string>(count).fill(other.cert)].join('\n') }
}

export const tls: Group = {
  title: 'STARTTLS and what comes behind it',
  targets: [
    judged('shakes hands as it should, with a certificate that nobody vouches for', usual, 0, {}).with({ only }),
    noTls('answers the handshake with rubbish', playing(atHello((socket) => socket.write(octets('deadbeef'.repeat(8))))), failed),
    noTls('answers the handshake in clear', playing(atHello((socket) => socket.write('500 5.5.1 what?\r\n'))), failed),
    noTls('answers the handshake with compressed rubbish', playing(atHello((socket) => socket.write(octets('1f8b0800000000000003fbcf00')))), failed),
    noTls('answers the handshake with an alert', playing(atHello((socket) => socket.write(octets('15030300020228')))), failed),
    noTls('closes in the handshake', playing(atHello((socket) => socket.end())), failed).with(racing),
    noTls('resets in the handshake', playing(atHello(resets)), failed).with(racing),
    noTls('goes silent in the handshake', playing(goAhead(() => undefined)), /relay: no TLS handshake within 0\.3 s/).with({ silent: true }),
    noTls('sends a reply in clear behind its go-ahead, for the client to take it as one from inside', async () => {
      const certificate = await named()
      return { serve: decent({ EHLO: offers, STARTTLS: (socket) => {
        socket.removeAllListeners('data')
        socket.write('220 go ahead\r\n250 AUTH PLAIN\r\n')
        const secure = new TLSSocket(socket, { isServer: true, key: certificate.key, cert: certificate.cert })
        decent({}, '')(secure.on('error', () => undefined))
        return undefined
      } }) }
    }, /relay: the server sent more replies than it was owed/).with({ reason: /more replies than it was owed/, outcome: { 'rfc3207-4-reply-220': 'cannotTell', [after]: 'cannotTell' } }),
    noTls('closes TLS and goes on in clear', atEhlo((secure, plain) => {
      secure.end(() => plain.write('250 mx.example.test\r\n'))
      return undefined
    }), brokeOff).with(racing),
    noTls('goes on in clear in the middle of TLS', atEhlo((_, plain) => {
      plain.write('250-mx.example.test\r\n250 HELP\r\n')
      return undefined
    }), brokeOff).with(racing),
    noTls('resets inside TLS', atEhlo((_, plain) => {
      resets(plain)
      return undefined
    }), brokeOff).with(racing),
    noTls('goes silent inside TLS', atEhlo(() => undefined), /relay: no reply within 0\.3 s/).with({ silent: true }),
    judged('speaks rubbish inside TLS', atEhlo(() => 'bonjour\r\n'), 1, { [after]: broken }).with({ only }),
    noTls('shows a certificate of 1 MiB', withCertificate(() => named(...Array<string>(12).fill('x'.repeat(90_000)))), failed),
    noTls('shows a chain of 1 MiB', withCertificate(() => chain(12, 90_000)), failed),
    judged('shows a certificate of 90 kB, all of it one name', withCertificate(() => named('x'.repeat(90_000))), 0, {}).with({ only }),
    judged('names itself in its certificate by a script and escape sequences', withCertificate(() => selfSigned([{ type: 'dns', value: '<script>alert(1)</script>' }], 'CN=\u001b[31m<script>alert(1)</script>]]>')), 0, {}).with({ only }),
  ],
}

const inClear = 'sec-starttls-clear-command-not-obeyed'

/** Writes the same again as soon as it is gone. */
function floods(socket: Socket, piece: Buffer): void {
  const more = (): void => {
    while (!socket.destroyed && socket.write(piece));
    if (!socket.destroyed) socket.once('drain', more)
  }
  more()
}

/** A record of 16 KiB that holds the beginning of a message that claims 16 MiB. */
const endlessMessage = Buffer.concat([octetsOf('16030340000b ffffff'), Buffer.alloc(0x4000 - 4)])
/** ServerHello of TLS 1.2, of which the rest never comes. */
const serverHello = octetsOf(`160303002a 02000026 0303 ${'00'.repeat(32)} 00 c02f 00`)

function octetsOf(hex: string): Buffer {
  return Buffer.from(hex.replace(/ /g, ''), 'hex')
}

const looked = { only: [inClear] } as const

export const tlsInPlace: Group = {
  title: 'Where a handshake is due, and another client speaks in clear',
  targets: [
    judged('answers with TLS records without end', playing(atHello((socket) => floods(socket, endlessMessage))), 2, 'cannotTell').with({ ...looked, line: failed }),
    judged('says nothing to it', playing(goAhead(() => undefined)), 2, 'cannotTell').with({ ...looked, silent: true, line: /relay: no TLS handshake within 0\.3 s/ }),
    judged('answers with half an alert, and closes', playing(atHello((socket) => socket.end(octetsOf('150303')))), 0, {}).with({ ...looked, line: failed }),
    judged('obeys it', playing(atHello((socket) => socket.write('250 ok\r\n'))), 1, broken).with({ ...looked, line: failed }),
    judged('closes, and shakes hands with nobody', playing(atHello((socket) => socket.end())), 2, 'cannotTell').with({ ...looked, line: failed, ...racing }),
  ],
}

const first = 'rfc8314-3.3-tls-from-first-octet'
const firstOnly = { service: 'submissions', only: [first] } as const

/** Waits for the first octets of a client, whatever they are. */
const atFirst = (act: (socket: Socket) => void) => playing((socket) => void socket.once('data', () => act(socket)))

export const tlsLooked: Group = {
  title: 'A service that has TLS from the first octet, and is looked at octet by octet',
  targets: [
    judged('greets in clear there', playing(says(greeting)), 1, broken).with({ ...firstOnly, line: /submissions .* handshake failed/, varies: /(?<=handshake failed ).*/ }),
    judged('begins a handshake that never ends', atFirst((socket) => void socket.write(serverHello, () => floods(socket, endlessMessage))), 2, 'cannotTell').with({ ...firstOnly, line: /submissions .* (?:handshake failed|no TLS handshake)/, varies: /(?<=submissions ).*/ }),
    judged('begins a handshake, and goes silent', atFirst((socket) => void socket.write(serverHello)), 2, 'cannotTell').with({ ...firstOnly, silent: true, line: /submissions .* (?:handshake failed|no TLS handshake)/, varies: /(?<=submissions ).*/ }),
    judged('answers the client with an alert', atFirst((socket) => void socket.end(octetsOf('15030300020228'))), 2, 'cannotTell').with({ ...firstOnly, line: /handshake failed/, varies: /(?<=handshake failed ).*/ }),
  ],
}

const implicit = { service: 'submissions', only: ['handbook-submission-implicit-tls'] } as const

export const tlsFirst: Group = {
  title: 'A service that has TLS from the first octet',
  targets: [
    unjudged('speaks SMTP in clear there', playing(says(greeting)), /submissions 127\.0\.0\.1:\d+: the TLS handshake failed/).with({ ...implicit, varies: /(?<=handshake failed ).*/ }),
    unjudged('speaks HTTP there', playing(says('HTTP/1.1 400 Bad Request\r\n\r\n')), /submissions 127\.0\.0\.1:\d+: the TLS handshake failed/).with({ ...implicit, varies: /(?<=handshake failed ).*/ }),
    unjudged('never speaks there', playing(() => undefined), /submissions 127\.0\.0\.1:\d+: no TLS handshake within 0\.3 s/).with({ ...implicit, silent: true }),
  ],
}
