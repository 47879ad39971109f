import type { Offer } from '../src/wire/client-hello.ts'
import type { Agreement } from '../src/wire/server-hello.ts'
import { extensionNumbers } from '../src/wire/client-hello.ts'
import { suites } from '../src/wire/cipher-suites.ts'

/** What a client may offer in a handshake, as the phrase book calls it. */
export type TlsOffer = Omit<Offer, 'servername'>

const twelve = (...offered: readonly (readonly number[])[]): TlsOffer => ({ versions: ['TLS 1.2'], suites: offered.flat() })

/** RFC 9325 §3 and §4 speak of these. */
export const tlsOffers: Readonly<Record<string, TlsOffer>> = {
  'SSL 3.0': { versions: ['SSL 3.0'], suites: suites.old },
  'TLS 1.0': { versions: ['TLS 1.0'], suites: suites.old },
  'TLS 1.1': { versions: ['TLS 1.1'], suites: suites.old },
  'TLS 1.2': twelve(suites.forwardSecret, suites.cbc, suites.finiteField, suites.staticRsa),
  'TLS 1.3': { versions: ['TLS 1.3'], suites: suites.thirteen },
  'TLS 1.2 or 1.3': { versions: ['TLS 1.3', 'TLS 1.2'], suites: [...suites.thirteen, ...suites.forwardSecret] },
  'suites with NULL encryption': twelve(suites.null),
  'suites with RC4': twelve(suites.rc4),
  'suites with less than 112 bits': twelve(suites.under112),
  'suites with 3DES': twelve(suites.tripleDes),
  'suites with static RSA': twelve(suites.staticRsa),
  'suites with static Diffie-Hellman': twelve(suites.staticDiffieHellman),
  'suites with finite-field Diffie-Hellman': twelve(suites.finiteField),
  'ECDHE with AES-GCM': twelve([0xc02b, 0xc02f, 0xc02c, 0xc030]),
  'static RSA first, ECDHE last': twelve(suites.staticRsa, suites.finiteField, suites.forwardSecret, suites.cbc),
  'TLS 1.2 with compression': { ...twelve(suites.forwardSecret, suites.cbc), compression: [1, 0] },
  'suites in CBC mode': { ...twelve(suites.cbc), extensions: [extensionNumbers.encryptThenMac] },
  'TLS 1.2 with truncated HMAC': { ...twelve(suites.cbc, suites.forwardSecret), extensions: [4] },
}

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
