import type { TLSSocket } from 'node:tls'

/** What a handshake agreed on and who the server says it is: evidence, and what trust was decided on. */
export interface TlsFacts {
  readonly protocol: string
  readonly cipher: string
  readonly subject: string
  readonly issuer: string
  readonly names: string
  readonly validFrom: string
  readonly validTo: string
  readonly fingerprint256: string
  /** What kind of key the certificate vouches for: `rsa`, `ec` and so on; '' where it cannot be told. */
  readonly keyType: string
  /** Bits of an RSA key's modulus. */
  readonly keyBits?: number
  /** The curve of an EC key by OpenSSL's name, such as `prime256v1`. */
  readonly keyCurve?: string
  /** Whether an earlier session was resumed, in which nobody proved anew who it is. */
  readonly resumed: boolean
  /** Whether the chain and the name held against the trusted certificates. */
  readonly trusted: boolean
  /** Why not, when it is not trusted. */
  readonly distrust: string
}

/** A certificate may carry names without end, and each session notes them. */
const shown = 1000

function shortened(text: string): string {
  return text.length > shown ? `${text.slice(0, shown)} … (${text.length - shown} more characters)` : text
}

function nameOf(fields: unknown): string {
  if (typeof fields !== 'object' || fields === null) return ''
  return shortened(Object.entries(fields).map(([key, value]) => `${key}=${String(value)}`).join(', '))
}

/** The key of the certificate; a server may show one that no library here can read. */
function keyOf(socket: TLSSocket): Pick<TlsFacts, 'keyType' | 'keyBits' | 'keyCurve'> {
  try {
    const key = socket.getPeerX509Certificate()?.publicKey
    const { modulusLength: keyBits, namedCurve: keyCurve } = key?.asymmetricKeyDetails ?? {}
    return { keyType: key?.asymmetricKeyType ?? '', ...(keyBits === undefined ? {} : { keyBits }), ...(keyCurve === undefined ? {} : { keyCurve }) }
  } catch {
    return { keyType: '' }
  }
}

/** @returns the key in a few words: `rsa, 2048 bits`, `ec, prime256v1` */
export function keyInWords({ keyType, keyBits, keyCurve }: TlsFacts): string {
  return [keyType || 'unknown', ...(keyBits === undefined ? [] : [`${keyBits} bits`]), ...(keyCurve === undefined ? [] : [keyCurve])].join(', ')
}

/** @returns the facts of a finished handshake */
export function tlsFacts(socket: TLSSocket): TlsFacts {
  const certificate = socket.getPeerCertificate()
  const problem = socket.authorizationError as Error | string | null | undefined
  return {
    protocol: socket.getProtocol() ?? 'unknown',
    cipher: socket.getCipher().name,
    subject: nameOf(certificate.subject),
    issuer: nameOf(certificate.issuer),
    names: shortened(certificate.subjectaltname ?? ''),
    validFrom: certificate.valid_from ?? '',
    validTo: certificate.valid_to ?? '',
    fingerprint256: certificate.fingerprint256 ?? '',
    ...keyOf(socket),
    resumed: socket.isSessionReused(),
    trusted: socket.authorized,
    distrust: socket.authorized ? '' : shortened(problem instanceof Error ? problem.message : String(problem ?? 'unknown reason')),
  }
}
