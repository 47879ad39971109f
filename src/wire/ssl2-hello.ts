import { randomBytes } from 'node:crypto'
import { handshakeAnswer, type HandshakeAnswer } from './server-hello.ts'

/**
 * SSL 2.0, whose hello has a form of its own ("The SSL Protocol", Netscape 1995; RFC 6176 forbids it). Servers that know TLS alone take it for
 * no record at all.
 */

/** Version as it stands on the wire. */
export const ssl2Version = 0x0002

/** Every cipher that SSL 2.0 has: RC4, RC2 and IDEA with MD5, some cut down to 40 bits, DES and 3DES. */
const ciphers = [0x010080, 0x020080, 0x030080, 0x040080, 0x050080, 0x060040, 0x0700c0]
const messageTypes = { clientHello: 1, serverHello: 4 } as const

const uint16 = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff])

/** @returns the record that asks for SSL 2.0 and nothing newer: its header holds nothing but a length, with the first bit set */
export function ssl2ClientHello(): Buffer {
  const specs = Buffer.concat(ciphers.map((cipher) => Buffer.concat([Buffer.from([cipher >> 16]), uint16(cipher & 0xffff)])))
  const challenge = randomBytes(16)
  const message = Buffer.concat([Buffer.from([messageTypes.clientHello]), uint16(ssl2Version), uint16(specs.length), uint16(0), uint16(challenge.length), specs, challenge])
  return Buffer.concat([uint16(0x8000 | message.length), message])
}

/**
 * @returns what the octets behind such a hello say. A SERVER-HELLO is an agreement, whatever it goes on with; everything else is read as TLS would
 * be, and an error message of SSL 2.0 is no agreement either
 */
export function ssl2Answer(octets: Buffer): HandshakeAnswer {
  const [first = 0] = octets
  // A header of two octets has the first bit set, which no TLS record and no reply in clear begins with.
  if (first < 0x80) return handshakeAnswer(octets)
  if (octets.length < 7) return { kind: 'unfinished' }
  // MSG-SERVER-HELLO, SESSION-ID-HIT, CERTIFICATE-TYPE, SERVER-VERSION.
  if (octets[2] !== messageTypes.serverHello || octets.readUInt16BE(5) !== ssl2Version) return { kind: 'clear' }
  return { kind: 'agreed', agreed: { version: ssl2Version, suite: 0, compression: 0, extensions: [] } }
}
