import { createHash, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto'

/** The client's side of SCRAM-SHA-256 (RFC 5802 §5, RFC 7677), whole or with one thing changed. */

/** What the server tells in its first message. */
export interface ServerFirst {
  readonly nonce: string
  readonly salt: Buffer
  readonly iterations: number
}

export interface ScramLogin {
  readonly username: string
  readonly password: string
  /** Flag of the channel binding, authorization identity, and the commas behind each (RFC 5802 §7, gs2-header). */
  readonly header: string
  readonly nonce: string
}

/** RFC 5802 §5.1: both commas and equals signs of a name are written in another way. */
export function scramName(name: string): string {
  return name.replace(/=/g, '=3D').replace(/,/g, '=2C')
}

/** @returns the first message without its GS2 header */
export function firstBare({ username, nonce }: ScramLogin): string {
  return `n=${scramName(username.normalize('NFKC'))},r=${nonce}`
}

/** @returns what a server-first-message tells; undefined where it is none (RFC 5802 §7) */
export function readServerFirst(message: string): ServerFirst | undefined {
  const [, nonce = '', salt = '', count = ''] = /^r=([\x21-\x2b\x2d-\x7e]+),s=((?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?),i=([1-9]\d*)(?:,[A-Za-z]=[^,\0]+)*$/.exec(message) ?? []
  return nonce === '' ? undefined : { nonce, salt: Buffer.from(salt, 'base64'), iterations: Number(count) }
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

/** Both signatures of one exchange (RFC 5802 §3). */
export interface Signatures {
  readonly proof: Buffer
  readonly server: Buffer
}

/** @param signed the three messages with commas between them: AuthMessage */
export function signatures(password: string, { salt, iterations }: ServerFirst, signed: string): Signatures {
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, iterations, 32, 'sha256')
  const clientKey = hmac(salted, 'Client Key')
  const mask = hmac(createHash('sha256').update(clientKey).digest(), signed)
  return { proof: Buffer.from(clientKey.map((octet, i) => octet ^ mask.readUInt8(i))), server: hmac(hmac(salted, 'Server Key'), signed) }
}

/** @returns whether a server-final-message holds this signature (RFC 5802 §5.1, attribute v) */
export function holdsSignature(message: string, server: Buffer): boolean {
  const told = Buffer.from(/^v=([A-Za-z0-9+/]+={0,2})(?:,|$)/.exec(message)?.[1] ?? '', 'base64')
  return told.length === server.length && timingSafeEqual(told, server)
}
