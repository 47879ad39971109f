import { suites } from './cipher-suites.ts'
import type { Agreement } from './server-hello.ts'

/** What a ServerKeyExchange of TLS 1.2 shows (RFC 5246 §7.4.3, RFC 8422 §5.4). */
export interface KeyExchange {
  /** Bits of the prime of a Diffie-Hellman group in a field. */
  readonly fieldBits?: number
  /** The named curve, by its number in IANA's registry. */
  readonly group?: number
  /** Hash and signature that the server signed with, by their number (RFC 8446 §4.2.3); absent where it signed nothing. */
  readonly signature?: number
}

const finiteField: readonly number[] = suites.finiteField
const namedCurve = 3

/** @returns what can be read of it; nothing of an exchange without ServerKeyExchange, or of one of another form */
export function keyExchangeOf({ version, suite, keyExchange }: Agreement): KeyExchange {
  if (keyExchange === undefined || keyExchange.length < 4) return {}
  const { signature, ...rest } = finiteField.includes(suite) ? inField(keyExchange) : onCurve(keyExchange)
  // Before TLS 1.2 the signature says nothing of its kind (RFC 4346 §7.4.3).
  return version === 0x0303 && signature !== undefined ? { ...rest, signature } : rest
}

/** @returns the server's public value of Diffie-Hellman in a field, dh_Ys; undefined where there is none, or not the whole of it */
export function fieldValueOf({ suite, keyExchange }: Agreement): Buffer | undefined {
  if (keyExchange === undefined || !finiteField.includes(suite)) return undefined
  let at = 0
  for (let i = 0; i < 2 && at + 2 <= keyExchange.length; i += 1) at += 2 + keyExchange.readUInt16BE(at)
  if (at + 2 > keyExchange.length) return undefined
  const value = keyExchange.subarray(at + 2, at + 2 + keyExchange.readUInt16BE(at))
  return value.length === keyExchange.readUInt16BE(at) ? value : undefined
}

/** dh_p, dh_g, dh_Ys, each with its length; the signature stands behind them. */
function inField(octets: Buffer): KeyExchange {
  const prime = octets.subarray(2, 2 + octets.readUInt16BE(0))
  let at = 0
  for (let i = 0; i < 3 && at + 2 <= octets.length; i += 1) at += 2 + octets.readUInt16BE(at)
  return { fieldBits: bitsOf(prime), ...signatureAt(octets, at) }
}

function onCurve(octets: Buffer): KeyExchange {
  if (octets[0] !== namedCurve) return {}
  return { group: octets.readUInt16BE(1), ...signatureAt(octets, 4 + (octets[3] ?? 0)) }
}

function signatureAt(octets: Buffer, at: number): KeyExchange {
  return at + 2 <= octets.length ? { signature: octets.readUInt16BE(at) } : {}
}

/** @returns the length of a number without the zeros in front of it */
function bitsOf(number: Buffer): number {
  const first = number.findIndex((octet) => octet !== 0)
  return first < 0 ? 0 : (number.length - first) * 8 - Math.clz32(number[first] ?? 0) + 24
}
