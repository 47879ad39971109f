import { createHash, generateKeyPair, type KeyObject } from 'node:crypto'
import { isIPv4 } from 'node:net'
import { createSecureContext, type SecureContext, type SecureContextOptions } from 'node:tls'
import { promisify } from 'node:util'
import { certificate, extension } from './certificate.ts'
import * as der from './der.ts'

const makeKeys = promisify(generateKeyPair)
const p256 = { namedCurve: 'P-256' }

/** What key the server has. */
export type ServerKey = { readonly curve: string } | { readonly rsaBits: number }
const authorityName = 'mailspec reference MTA, test authority'

export interface Tls {
  readonly context: SecureContext
  /** The authority's certificate, PEM. */
  readonly ca: string
}

/** What the server's certificate says, and how TLS is spoken. */
export interface TlsPlan {
  readonly names: readonly string[]
  /** Days from now. */
  readonly days: { readonly from: number; readonly to: number }
  /** Whether the test authority signs it, or it signs itself. */
  readonly selfSigned: boolean
  /** The server's own key; the authority's is ECDSA P-256 always, and so are the signatures. */
  readonly key: ServerKey
  readonly options: SecureContextOptions
}

/**
 * RFC 9325 §3.1.1, §4.1, §4.2: TLS 1.2 and 1.3, with suites that have forward secrecy and authenticate what they encrypt; the stronger ones first, whatever the client
 * would rather have (§4.2.1); a key on P-256.
 */
export function tlsPlan(hostname: string): TlsPlan {
  return {
    names: [...new Set([hostname, 'localhost', '127.0.0.1'])], days: { from: -1, to: 29 }, selfSigned: false, key: { curve: 'P-256' },
    options: { minVersion: 'TLSv1.2', honorCipherOrder: true, ciphers: 'ECDHE+AESGCM:ECDHE+CHACHA20:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256' },
  }
}

/** SHA-1 is only a name for the key here (RFC 5280 §4.2.1.2). */
function keyId(key: KeyObject): Buffer {
  return createHash('sha1').update(key.export({ type: 'spki', format: 'der' })).digest()
}

function subjectKeyId(key: KeyObject): Buffer {
  return extension('2.5.29.14', false, der.octetString(keyId(key)))
}

function authorityKeyId(key: KeyObject): Buffer {
  return extension('2.5.29.35', false, der.sequence(der.element(0x80, keyId(key))))
}

/** dNSName is [2], iPAddress is [7] (RFC 5280 §4.2.1.6). */
function alternativeName(name: string): Buffer {
  return isIPv4(name) ? der.element(0x87, Buffer.from(name.split('.').map(Number))) : der.element(0x82, Buffer.from(name))
}

function authorityCertificate(publicKey: KeyObject, signingKey: KeyObject): string {
  const extensions = [
    extension('2.5.29.19', true, der.sequence(der.truth())),
    extension('2.5.29.15', true, der.bitString(Buffer.from([0x06]), 1)),
    subjectKeyId(publicKey),
  ]
  return certificate({ subject: authorityName, issuer: authorityName, publicKey, signingKey, extensions, days: { from: -1, to: 29 } })
}

function serverCertificate({ names, days }: TlsPlan, publicKey: KeyObject, authority: { publicKey: KeyObject; privateKey: KeyObject }): string {
  const extensions = [
    extension('2.5.29.19', true, der.sequence()),
    extension('2.5.29.15', true, der.bitString(Buffer.from([0x80]), 7)),
    extension('2.5.29.37', false, der.sequence(der.objectId('1.3.6.1.5.5.7.3.1'))),
    extension('2.5.29.17', false, der.sequence(...names.map(alternativeName))),
    authorityKeyId(authority.publicKey),
    subjectKeyId(publicKey),
  ]
  return certificate({ subject: names[0] ?? 'localhost', issuer: authorityName, publicKey, signingKey: authority.privateKey, extensions, days })
}

function makeServerKeys(key: ServerKey): Promise<{ publicKey: KeyObject; privateKey: KeyObject }> {
  return 'curve' in key ? makeKeys('ec', { namedCurve: key.curve }) : makeKeys('rsa', { modulusLength: key.rsaBits })
}

/** Makes an authority and a server certificate under it, in memory. */
export async function makeTls(plan: TlsPlan): Promise<Tls> {
  const [authority, server] = await Promise.all([makeKeys('ec', p256), makeServerKeys(plan.key)])
  const context = createSecureContext({
    key: server.privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: serverCertificate(plan, server.publicKey, plan.selfSigned ? server : authority),
    ...plan.options,
  })
  return { context, ca: authorityCertificate(authority.publicKey, authority.privateKey) }
}
