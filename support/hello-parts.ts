import { isIP } from 'node:net'
import { PreconditionNotMet } from '../src/verdict/errors.ts'
import { suites } from '../src/wire/cipher-suites.ts'
import { clientHello, type TlsVersion } from '../src/wire/client-hello.ts'
import { fieldValueOf } from '../src/wire/key-exchange.ts'
import { type Agreement, handshakeAnswer, type HandshakeAnswer } from '../src/wire/server-hello.ts'
import { ssl2Answer, ssl2ClientHello } from '../src/wire/ssl2-hello.ts'
import type { AgreementCheck, TlsOffer } from './tls-offers.ts'

/** What support/handshakes.ts sends, and what it asks of the answers to several offers. */

/** Alerts by their numbers (RFC 8446 §6.2). */
export const internalError = 80
export const unrecognizedName = 112

const blocks: readonly number[] = suites.cbc
export const isCbc = (suite: number): boolean => blocks.includes(suite)
export const modes: AgreementCheck = { label: 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, or a stronger suite, before those in CBC mode', holds: ({ suite }) => !isCbc(suite) }
export const isAes128 = (suite: number): boolean => suites.aes128Gcm.some((one) => one === suite)
export const strength: AgreementCheck = { label: 'a suite with AES-256-GCM, which the client offers and the server knows, before those with AES-128-GCM', holds: ({ suite }) => !isAes128(suite) }
export const anyVersion: AgreementCheck = { label: 'an agreement on that curve', holds: () => true }

/** @returns the server's public value in a field, as digits. @throws PreconditionNotMet where there is none */
export function fieldValueIn(agreed: Agreement): string {
  const value = fieldValueOf(agreed)
  if (value === undefined) throw new PreconditionNotMet('the ServerKeyExchange has no public value of Diffie-Hellman in a field')
  return value.toString('hex')
}

/** @returns the octets of a hello, and how to read what comes back */
export function helloOf({ versions, ...more }: TlsOffer, servername: string): { readonly octets: Buffer; readonly read: (octets: Buffer) => HandshakeAnswer } {
  if (versions[0] === 'SSL 2.0') return { octets: ssl2ClientHello(), read: ssl2Answer }
  return { octets: clientHello({ ...more, versions: versions as readonly TlsVersion[], ...(more.servername !== undefined || isIP(servername) ? {} : { servername }) }), read: handshakeAnswer }
}
