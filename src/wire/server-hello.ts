import { extensionNumbers, type TlsVersion, tlsVersions } from './client-hello.ts'

/** What the first octets behind a ClientHello say. */
export type HandshakeAnswer =
  /** Not enough octets to tell. */
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'agreed'; readonly agreed: Agreement }
  /** An alert (RFC 8446 §6): the server does not want it. */
  | { readonly kind: 'alert'; readonly description: number }
  /** No TLS record: perhaps a reply in clear. */
  | { readonly kind: 'clear' }

/** A ServerHello: the server would go on with this. */
export interface Agreement {
  /** As on the wire: 0x0303 is TLS 1.2. */
  readonly version: number
  readonly suite: number
  readonly compression: number
  /** Numbers of the extensions that it carries. */
  readonly extensions: readonly number[]
}

const unfinished: HandshakeAnswer = { kind: 'unfinished' }
/** Content types of TLS records: change_cipher_spec to heartbeat (RFC 5246 §6.2.1). */
const isRecordType = (type: number): boolean => type >= 20 && type <= 24

/** Nothing that a server says first is longer; what is, is read no further. */
export const longestFirstAnswer = 1 << 16

/** Content of the first records of one type, as far as it has come. */
function fragments(octets: Buffer, type: number): Buffer {
  const found: Buffer[] = []
  for (let at = 0; at + 5 <= octets.length && octets[at] === type; at += 5 + octets.readUInt16BE(at + 3)) found.push(octets.subarray(at + 5, at + 5 + octets.readUInt16BE(at + 3)))
  return Buffer.concat(found)
}

/** @returns what the octets say, as soon as they say it; octets that only pretend to be TLS are no agreement */
export function handshakeAnswer(octets: Buffer): HandshakeAnswer {
  const [type] = octets
  if (type === undefined) return unfinished
  if (!isRecordType(type)) return { kind: 'clear' }
  if (octets.length < 3) return unfinished
  if (octets[1] !== 3) return { kind: 'clear' }
  if (octets.length < 5) return unfinished
  const content = fragments(octets, type)
  if (type === 21) return content.length < 2 ? unfinished : { kind: 'alert', description: content[1] ?? 0 }
  return type === 22 ? helloIn(content) : { kind: 'clear' }
}

function helloIn(message: Buffer): HandshakeAnswer {
  if (message.length < 4) return unfinished
  const length = message.readUIntBE(1, 3)
  if (message[0] !== 2 || length > longestFirstAnswer) return { kind: 'clear' }
  if (message.length < 4 + length) return unfinished
  const agreed = agreement(message.subarray(4, 4 + length))
  return agreed === undefined ? { kind: 'clear' } : { kind: 'agreed', agreed }
}

/** RFC 5246 §7.4.1.3, RFC 8446 §4.1.3: a HelloRetryRequest has the form of a ServerHello, and names version and suite, too. */
function agreement(body: Buffer): Agreement | undefined {
  const behindSession = 35 + (body[34] ?? 0)
  if (body.length < behindSession + 3) return undefined
  const extensions = extensionsIn(body.subarray(behindSession + 3))
  const selected = extensions.get(extensionNumbers.supportedVersions)
  const version = selected?.length === 2 ? selected.readUInt16BE(0) : body.readUInt16BE(0)
  return { version, suite: body.readUInt16BE(behindSession), compression: body[behindSession + 2] ?? 0, extensions: [...extensions.keys()] }
}

function extensionsIn(octets: Buffer): Map<number, Buffer> {
  const found = new Map<number, Buffer>()
  for (let at = 2; at + 4 <= octets.length; at += 4 + octets.readUInt16BE(at + 2)) found.set(octets.readUInt16BE(at), octets.subarray(at + 4, at + 4 + octets.readUInt16BE(at + 2)))
  return found
}

/** @returns the version's name, or its number where it has none */
export function versionName(version: number): string {
  return (Object.keys(tlsVersions) as TlsVersion[]).find((name) => tlsVersions[name] === version) ?? `version 0x${version.toString(16).padStart(4, '0')}`
}
