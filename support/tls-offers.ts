import type { Offer, TlsVersion } from '../src/wire/client-hello.ts'
import type { Agreement } from '../src/wire/server-hello.ts'
import { versionName } from '../src/wire/server-hello.ts'
import { extensionNumbers } from '../src/wire/client-hello.ts'
import { keyExchangeOf } from '../src/wire/key-exchange.ts'
import { suites } from '../src/wire/cipher-suites.ts'

/** What a client may offer in a handshake, as the phrase book calls it; SSL 2.0 has a hello of its own, and nothing else beside it. */
export interface TlsOffer extends Omit<Offer, 'versions'> {
  readonly versions: readonly TlsVersion[] | readonly ['SSL 2.0']
}

const twelve = (...offered: readonly (readonly number[])[]): TlsOffer => ({ versions: ['TLS 1.2'], suites: offered.flat() })

/** Groups and signatures by their numbers in IANA's registries. */
const groups = { p256: 0x0017, p384: 0x0018, p521: 0x0019, x25519: 0x001d } as const
/** SECG's curves of 160 to 193 bits. */
const shortCurves = [0x0013, 0x0012, 0x0010, 0x000f, 0x0011, 0x0005, 0x0004, 0x0003, 0x0002, 0x0001]
/** ECDSA and RSA with SHA-1, then with MD5. */
const oldHashes = [0x0203, 0x0201, 0x0103, 0x0101]
/** ECDSA, RSA-PSS and RSA with SHA-256; Ed25519 has a hash of its own. */
const sha256 = [0x0403, 0x0804, 0x0809, 0x0401, 0x0807]
const eitherVersion: TlsOffer = { versions: ['TLS 1.3', 'TLS 1.2'], suites: [...suites.thirteen, ...suites.forwardSecret] }
/** The suite that RFC 9325 §4.2.1 names. */
const named = 0xc02f
const weaker = [0xc027, 0xc013, 0xc023, 0xc009]

/** RFC 9325 §3 and §4 speak of these. */
export const tlsOffers: Readonly<Record<string, TlsOffer>> = {
  'SSL 2.0': { versions: ['SSL 2.0'], suites: [] },
  'SSL 3.0': { versions: ['SSL 3.0'], suites: suites.old },
  'TLS 1.0': { versions: ['TLS 1.0'], suites: suites.old },
  'TLS 1.1': { versions: ['TLS 1.1'], suites: suites.old },
  'TLS 1.2': twelve(suites.forwardSecret, suites.cbc, suites.finiteField, suites.staticRsa),
  'TLS 1.2 with a name that nobody has': { ...twelve(suites.forwardSecret, suites.cbc, suites.finiteField, suites.staticRsa), servername: 'nobody-has-this-name.example' },
  'TLS 1.3': { versions: ['TLS 1.3'], suites: suites.thirteen },
  'TLS 1.2 or 1.3': eitherVersion,
  'the curve P-256': { ...eitherVersion, groups: [groups.p256] },
  'the curve X25519': { ...eitherVersion, groups: [groups.x25519] },
  'curves of less than 224 bits': { ...twelve(suites.forwardSecret, suites.cbc), groups: shortCurves },
  'signatures with SHA-1 or MD5': { ...twelve(suites.forwardSecret, suites.cbc), signatures: oldHashes },
  'signatures with SHA-256': { ...twelve(suites.forwardSecret, suites.cbc), signatures: sha256 },
  // RFC 7919 §4: a server that knows none of the client's groups takes one of its own.
  'finite-field Diffie-Hellman of any length': { ...twelve(suites.finiteField), groups: [groups.p256, groups.p384, groups.p521, groups.x25519] },
  'AES-128 in CBC mode first, with GCM last': twelve(weaker, [0xc02b, named]),
  'AES-128-GCM first, AES-256-GCM last': twelve(suites.aes128Gcm, suites.aes256Gcm),
  'suites with NULL encryption': twelve(suites.null),
  'suites with RC4': twelve(suites.rc4),
  'suites with less than 112 bits': twelve(suites.under112),
  'suites with 3DES': twelve(suites.tripleDes),
  'suites with static RSA': twelve(suites.staticRsa),
  'suites with static Diffie-Hellman': twelve(suites.staticDiffieHellman),
  'suites with finite-field Diffie-Hellman': twelve(suites.finiteField),
  'ECDHE with AES-GCM': twelve(suites.aes128Gcm, suites.aes256Gcm),
  'static RSA first, ECDHE last': twelve(suites.staticRsa, suites.finiteField, suites.forwardSecret, suites.cbc),
  'TLS 1.2 with compression': { ...twelve(suites.forwardSecret, suites.cbc), compression: [1, 0] },
  'suites in CBC mode': { ...twelve(suites.cbc), extensions: [extensionNumbers.encryptThenMac] },
  'TLS 1.2 with truncated HMAC': { ...twelve(suites.cbc, suites.forwardSecret), extensions: [4] },
}

/** What a Then offers to see whether a finding is one. */
export const controlOffers: Readonly<Record<string, TlsOffer>> = { TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256: twelve([named]), 'ECDHE with AES-256-GCM': twelve(suites.aes256Gcm) }

/** What a ServerHello has to look like. */
export interface AgreementCheck {
  readonly label: string
  readonly holds: (agreed: Agreement) => boolean
}

const staticRsa: readonly number[] = suites.staticRsa
const blocks: readonly number[] = suites.cbc

/** What a Then may ask of what a server agreed to; nothing of one that did not. */
export const agreements: Readonly<Record<string, AgreementCheck>> = {
  'prefers forward secrecy': { label: 'a suite with forward secrecy', holds: ({ suite }) => !staticRsa.includes(suite) },
  'agrees to no compression': { label: 'no compression', holds: ({ compression }) => compression === 0 },
  'knows renegotiation_info': { label: 'renegotiation_info in the ServerHello', holds: ({ extensions }) => extensions.includes(extensionNumbers.renegotiationInfo) },
  'knows extended_master_secret': { label: 'extended_master_secret in the ServerHello', holds: ({ extensions }) => extensions.includes(extensionNumbers.extendedMasterSecret) },
  'agrees to no truncated HMAC': { label: 'no truncated_hmac in the ServerHello', holds: ({ extensions }) => !extensions.includes(extensionNumbers.truncatedHmac) },
}

/** RFC 9325 §4.2. */
export const encryptThenMac: AgreementCheck = { label: 'encrypt_then_mac wherever the suite is in CBC mode', holds: ({ suite, extensions }) => !blocks.includes(suite) || extensions.includes(extensionNumbers.encryptThenMac) }

/** RFC 9325 §4.5. */
export const fieldOf2048Bits: AgreementCheck = { label: 'a field of 2048 bits or more wherever there is Diffie-Hellman in one', holds: (agreed) => (keyExchangeOf(agreed).fieldBits ?? 2048) >= 2048 }

/** Whether a server keeps to what it was offered, as far as it shows. */
export function within(offer: TlsOffer, agreed: Agreement): boolean {
  const { group, signature } = keyExchangeOf(agreed)
  const offered = (list: readonly number[] | undefined, one: number | undefined): boolean => list === undefined || one === undefined || list.includes(one)
  return withinVersions(offer, agreed) && offered(offer.groups, group) && offered(offer.signatures, signature)
}

function withinVersions({ versions, suites: offered }: TlsOffer, { version, suite }: Agreement): boolean {
  const names: readonly string[] = versions
  if (names.includes('SSL 2.0')) return true
  // A server that knows nothing so new answers with something older: that is for the Rule to judge.
  return offered.includes(suite) && (names.includes(versionName(version)) || (names.includes('TLS 1.2') && version < 0x0303))
}
