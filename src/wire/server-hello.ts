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

/** The server goes on with this, as its ServerHello says. */
export interface Agreement {
  /** As on the wire: 0x0303 is TLS 1.2. */
  readonly version: number
  readonly suite: number
  readonly compression: number
  /** Numbers of the extensions that it carries. */
  readonly extensions: readonly number[]
  /** What the ServerKeyExchange holds (RFC 5246 §7.4.3); absent where there is none, and in TLS 1.3. */
  readonly keyExchange?: Buffer
}

const unfinished: HandshakeAnswer = { kind: 'unfinished' }
/** Content types of TLS records: change_cipher_spec to heartbeat (RFC 8446 §B.1). */
const isRecordType = (type: number): boolean => type >= 20 && type <= 24

/** No ServerHello is longer: its extensions are counted in two octets. */
const longestHello = 1 << 17

/** Content of the first handshake records, as far as they have come, and what comes behind them. */
function handshakeMessages(octets: Buffer): { content: Buffer; next: Buffer } {
  const found: Buffer[] = []
  let at = 0
  for (; at + 5 <= octets.length && octets[at] === 22; at += 5 + octets.readUInt16BE(at + 3)) found.push(octets.subarray(at + 5, at + 5 + octets.readUInt16BE(at + 3)))
  return { content: Buffer.concat(found), next: octets.subarray(at) }
}

/**
 * @returns what the octets say, as soon as they say it. Before TLS 1.3 an agreement is one when the server has said its whole part,
 * to ServerHelloDone: a server that only then finds that it cannot go on takes it back with an alert
 */
export function handshakeAnswer(octets: Buffer): HandshakeAnswer {
  const [type] = octets
  if (type === undefined) return unfinished
  if (!isRecordType(type)) return { kind: 'clear' }
  if (octets.length < 3) return unfinished
  if (octets[1] !== 3) return { kind: 'clear' }
  if (octets.length < 5) return unfinished
  if (type === 21) return isWarning(octets) ? handshakeAnswer(octets.subarray(7)) : alertIn(octets)
  return type === 22 ? flightIn(octets) : { kind: 'clear' }
}

/** RFC 5246 §7.2: the handshake goes on behind a warning, such as that a name is not known (RFC 6066 §3), but for close_notify. */
function isWarning(record: Buffer): boolean {
  return record.length >= 7 && record.readUInt16BE(3) === 2 && record[5] === 1 && record[6] !== 0
}

function alertIn(record: Buffer): HandshakeAnswer {
  return record.length < 7 ? unfinished : { kind: 'alert', description: record[6] ?? 0 }
}

function flightIn(octets: Buffer): HandshakeAnswer {
  const { content, next } = handshakeMessages(octets)
  const hello = helloIn(content)
  if (hello.kind !== 'agreed' || hello.agreed.version === tlsVersions['TLS 1.3']) return hello
  if (messageIn(content, messageTypes.serverHelloDone) === undefined) return next[0] === 21 ? alertIn(next) : unfinished
  const keyExchange = messageIn(content, messageTypes.serverKeyExchange)
  return keyExchange === undefined ? hello : { kind: 'agreed', agreed: { ...hello.agreed, keyExchange } }
}

/** RFC 5246 §7.4.3, §7.4.5. */
const messageTypes = { serverKeyExchange: 12, serverHelloDone: 14 } as const

/** @returns what the first message of that kind holds, as far as it has come; undefined where there is none */
function messageIn(content: Buffer, type: number): Buffer | undefined {
  let at = 0
  while (at + 4 <= content.length && content[at] !== type) at += 4 + content.readUIntBE(at + 1, 3)
  return at + 4 <= content.length ? content.subarray(at + 4, at + 4 + content.readUIntBE(at + 1, 3)) : undefined
}

function helloIn(message: Buffer): HandshakeAnswer {
  if (message.length < 4) return unfinished
  const length = message.readUIntBE(1, 3)
  if (message[0] !== 2 || length > longestHello) return { kind: 'clear' }
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
  if (version === 0x0002) return 'SSL 2.0'
  return (Object.keys(tlsVersions) as TlsVersion[]).find((name) => tlsVersions[name] === version) ?? `version 0x${version.toString(16).padStart(4, '0')}`
}
