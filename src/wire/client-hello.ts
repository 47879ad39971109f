import { randomBytes } from 'node:crypto'

/** A ClientHello as octets: what no TLS library offers any more can still be offered, to see who takes it. */

/** Protocol versions as they stand on the wire (RFC 8446 §4.2.1, RFC 6101 §5.2). */
export const tlsVersions = { 'SSL 3.0': 0x0300, 'TLS 1.0': 0x0301, 'TLS 1.1': 0x0302, 'TLS 1.2': 0x0303, 'TLS 1.3': 0x0304 } as const
export type TlsVersion = keyof typeof tlsVersions

export interface Offer {
  /** The only versions offered. */
  readonly versions: readonly TlsVersion[]
  /** Cipher suites by their numbers in IANA's registry, the most wanted first. */
  readonly suites: readonly number[]
  /** Name for the server_name extension; none for an address. */
  readonly servername?: string
  /** Compression methods (RFC 3749 §2): 0 is none, 1 is DEFLATE. */
  readonly compression?: readonly number[]
  /** Numbers of empty extensions to add, such as truncated_hmac. */
  readonly extensions?: readonly number[]
  /** Groups for key agreement, and for the curve of an ECDSA key (RFC 8422 §5.1.1); the usual ones where none are given. */
  readonly groups?: readonly number[]
  /** Signatures that the client knows (RFC 8446 §4.2.3); the usual ones where none are given. */
  readonly signatures?: readonly number[]
}

/** Extensions by their numbers in IANA's registry. */
export const extensionNumbers = { serverName: 0, truncatedHmac: 4, encryptThenMac: 22, extendedMasterSecret: 23, supportedVersions: 43, renegotiationInfo: 0xff01 } as const

const uint16 = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff])
const withLength8 = (octets: Buffer): Buffer => Buffer.concat([Buffer.from([octets.length]), octets])
const withLength16 = (octets: Buffer): Buffer => Buffer.concat([uint16(octets.length), octets])
const list16 = (values: readonly number[]): Buffer => Buffer.concat(values.map(uint16))

function extension(number: number, content: Buffer): Buffer {
  return Buffer.concat([uint16(number), withLength16(content)])
}

/** secp256r1, secp384r1, secp521r1, x25519 (RFC 8422 §5.1.1), ffdhe2048 (RFC 7919 §2). */
const usualGroups = [0x0017, 0x0018, 0x0019, 0x001d, 0x0100]
/** ECDSA, RSA-PSS and RSA with SHA-2, then with SHA-1 for old servers (RFC 8446 §4.2.3). */
const usualSignatures = [0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0806, 0x0809, 0x0401, 0x0501, 0x0601, 0x0203, 0x0201]

function hostName(name: string): Buffer {
  return extension(extensionNumbers.serverName, withLength16(Buffer.concat([Buffer.from([0]), withLength16(Buffer.from(name, 'latin1'))])))
}

/** RFC 8446 §4.2.8: an empty list asks the server to say which group it would like; that is an answer, too. */
function forThirteen(versions: readonly number[]): Buffer[] {
  return [
    extension(extensionNumbers.supportedVersions, withLength8(list16(versions))),
    extension(51, withLength16(Buffer.alloc(0))),
  ]
}

function extensions({ servername, extensions: more = [], groups = usualGroups, signatures = usualSignatures }: Offer, versions: readonly number[]): Buffer {
  const twelve = versions.some((version) => version >= 0x0303)
  return Buffer.concat([
    ...(servername === undefined ? [] : [hostName(servername)]),
    extension(10, withLength16(list16(groups))),
    extension(11, withLength8(Buffer.from([0]))),
    ...(twelve ? [extension(13, withLength16(list16(signatures)))] : []),
    extension(extensionNumbers.extendedMasterSecret, Buffer.alloc(0)),
    extension(extensionNumbers.renegotiationInfo, withLength8(Buffer.alloc(0))),
    ...more.map((number) => extension(number, Buffer.alloc(0))),
    ...(versions.includes(0x0304) ? forThirteen(versions) : []),
  ])
}

/** @returns the record that opens a handshake (RFC 5246 §7.4.1.2, RFC 8446 §4.1.2; SSL 3.0 has no extensions) */
export function clientHello(offer: Offer): Buffer {
  const versions = offer.versions.map((version) => tlsVersions[version])
  // RFC 8446 §4.1.2: TLS 1.3 calls itself 1.2 here, and says the truth in supported_versions.
  const highest = Math.min(Math.max(...versions), 0x0303)
  const body = Buffer.concat([
    uint16(highest), randomBytes(32), withLength8(Buffer.alloc(0)),
    withLength16(list16(offer.suites)), withLength8(Buffer.from(offer.compression ?? [0])),
    ...(highest === 0x0300 ? [] : [withLength16(extensions(offer, versions))]),
  ])
  const message = Buffer.concat([Buffer.from([1, 0]), withLength16(body)])
  return Buffer.concat([Buffer.from([22]), uint16(Math.min(highest, 0x0301)), withLength16(message)])
}
