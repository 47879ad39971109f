import { randomBytes, sign, type KeyObject } from 'node:crypto'
import * as der from './der.ts'

export interface CertificateRequest {
  readonly subject: string
  readonly issuer: string
  readonly publicKey: KeyObject
  readonly signingKey: KeyObject
  readonly extensions: readonly Buffer[]
  /** In force from and to, in days from now. */
  readonly days: { readonly from: number; readonly to: number }
}

const day = 86_400_000
const ecdsaWithSha256 = der.sequence(der.objectId('1.2.840.10045.4.3.2'))

function commonName(name: string): Buffer {
  return der.sequence(der.set(der.sequence(der.objectId('2.5.4.3'), der.utf8String(name))))
}

/** @returns one extension (RFC 5280 §4.2) */
export function extension(id: string, critical: boolean, value: Buffer): Buffer {
  return der.sequence(der.objectId(id), ...(critical ? [der.truth()] : []), der.octetString(value))
}

/** 64 random bits, positive (RFC 5280 §4.1.2.2). */
function serialNumber(): Buffer {
  const octets = randomBytes(9)
  octets[0] = 0x01
  return der.integer(octets)
}

function pem(octets: Buffer): string {
  const lines = octets.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

/** @returns a certificate (RFC 5280 §4.1) in PEM */
export function certificate(request: CertificateRequest): string {
  const now = Date.now()
  const signed = der.sequence(
    der.tagged(0, der.integer(Buffer.from([2]))),
    serialNumber(),
    ecdsaWithSha256,
    commonName(request.issuer),
    der.sequence(der.utcTime(new Date(now + request.days.from * day)), der.utcTime(new Date(now + request.days.to * day))),
    commonName(request.subject),
    request.publicKey.export({ type: 'spki', format: 'der' }),
    der.tagged(3, der.sequence(...request.extensions)),
  )
  const signature = sign('sha256', signed, request.signingKey)
  return pem(der.sequence(signed, ecdsaWithSha256, der.bitString(signature)))
}
