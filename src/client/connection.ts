import net from 'node:net'
import tls from 'node:tls'
import { type Reply, ReplyReader } from '../wire/reply.ts'
import { showOctets } from '../wire/octets.ts'
import type { Transcript } from '../wire/transcript.ts'
import { Records } from './records.ts'
import { SessionEnded } from './errors.ts'
import { type TlsFacts, tlsFacts } from './tls-facts.ts'

export interface Address {
  readonly host: string
  readonly port: number
  /** Source address to bind; the system's choice when absent. */
  readonly from?: string
}

export type TlsLook = 'any strength' | 'RSA only' | 'record by record' | 'versions before 1.2' | 'no forward secrecy' | 'CBC mode' | 'keys of 128 bits'

export interface TlsChoice {
  /** PEM of the certificates to trust; the system's when absent. */
  readonly ca?: string
  readonly servername: string
  /** A session to resume (RFC 8446 §2.2, RFC 5077). */
  readonly session?: Buffer
  /** How the client looks at a server that is not to be used: with keys and suites of any strength; the same with RSA certificates only; in TLS 1.2 with an eye on the records; or with nothing but what a server may find too weak. */
  readonly look?: TlsLook
}

/** What came on the connection itself where a handshake was due. */
export interface RawAnswer {
  readonly octets: Buffer
  /** How the connection ended, if it did. */
  readonly ended: string | undefined
  /** Whether it broke, and was not closed in order: octets of the server's may be lost with it. */
  readonly broken: boolean
}

/** Octets of replies that wait to be read; no client of ours is owed so many. */
const unreadLimit = 2 << 20
/** No server says so much before the client has said anything but hello. */
const longestRawAnswer = 1 << 20

interface Waiter {
  readonly ready: () => boolean
  readonly done: () => void
}

/**
 * A raw SMTP session: sends exactly the octets it is given, hands out replies in order, upgrades to TLS on demand.
 * It knows no command. Every wait has an end (milliseconds), and nothing is decided here.
 */
export class SmtpConnection {
  readonly transcript: Transcript
  #socket: net.Socket
  /** The connection itself, below TLS where there is TLS. */
  readonly #plain: net.Socket
  #reader = new ReplyReader()
  #replies: Reply[] = []
  #ended: string | undefined
  #broken = false
  #waiters = new Set<Waiter>()
  /** Facts of the TLS session, once there is one. */
  tls: TlsFacts | undefined
  /** The records of the TLS session, where they are looked at. */
  records: Records | undefined
  /** What the server gave to resume the TLS session with, once it has come. */
  ticket: Buffer | undefined

  private constructor(socket: net.Socket, transcript: Transcript) {
    this.#socket = socket
    this.#plain = socket
    this.transcript = transcript
    this.#listen()
  }

  /**
   * Opens a plain TCP session.
   * @param patience milliseconds
   * @throws SessionEnded kind `connect` (nobody there) or `address` (this machine lacks the source address)
   */
  static async open(address: Address, transcript: Transcript, patience: number): Promise<SmtpConnection> {
    const socket = net.connect({ host: address.host, port: address.port, ...(address.from === undefined ? {} : { localAddress: address.from }) })
    socket.setNoDelay(true)
    await connected(socket, address, patience)
    return new SmtpConnection(socket, transcript)
  }

  /** Writes the octets as they are. @throws SessionEnded when the session is over */
  async send(octets: Buffer): Promise<void> {
    this.transcript.client(octets)
    if (this.#ended !== undefined) throw new SessionEnded('closed', `${this.#ended} before the client could send`)
    // The callback's error is not ours to judge: the close that follows says what happened.
    await new Promise<void>((resolve) => this.#socket.write(octets, () => resolve()))
  }

  /** The next reply not yet read. @param patience milliseconds @throws SessionEnded kind `closed` or `patience` */
  async reply(patience: number): Promise<Reply> {
    await this.#until(() => this.#replies.length > 0 || this.#ended !== undefined, patience)
    const reply = this.#replies.shift()
    if (reply !== undefined) return reply
    const begun = this.#reader.unfinished
    const tail = begun.length === 0 ? '' : ` after the unfinished reply ${showOctets(begun, 80)}`
    if (this.#ended !== undefined) throw new SessionEnded('closed', this.#ended + tail)
    throw new SessionEnded('patience', `no reply within ${patience / 1000} s${tail}`)
  }

  /** Replies that have come and were not read. */
  get unread(): readonly Reply[] {
    return this.#replies
  }

  /** @returns whether the server has closed its side, waiting at most `patience` milliseconds for it */
  async closes(patience: number): Promise<boolean> {
    await this.#until(() => this.#ended !== undefined, patience)
    return this.#ended !== undefined
  }

  get open(): boolean {
    return this.#ended === undefined
  }

  /**
   * Starts the TLS handshake on this session (RFC 3207 §4; RFC 8314 §3 for implicit TLS).
   * The certificate is looked at, not acted on: `tls.trusted` tells.
   * @throws SessionEnded kind `tls`
   */
  async startTls(choice: TlsChoice, patience: number): Promise<TlsFacts> {
    const plain = this.#socket
    plain.removeAllListeners('data')
    if (choice.look === 'record by record') this.records = new Records(plain)
    const secure = tls.connect({
      socket: this.records?.stream() ?? plain, rejectUnauthorized: false,
      ...(net.isIP(choice.servername) ? {} : { servername: choice.servername }),
      ...(choice.session === undefined ? {} : { session: choice.session }),
      secureContext: trustIn(choice.ca, choice.look),
      checkServerIdentity: (_, certificate) => tls.checkServerIdentity(choice.servername, certificate),
    })
    secure.on('session', (ticket: Buffer) => { this.ticket = ticket })
    await handshaken(secure, patience)
    this.#socket = secure
    this.#reader = new ReplyReader()
    this.#listen()
    this.tls = tlsFacts(secure)
    this.transcript.note(`TLS ${this.tls.protocol} ${this.tls.cipher}; certificate ${this.tls.subject} for ${this.tls.names}, ${this.tls.trusted ? 'trusted' : `not trusted: ${this.tls.distrust}`}`)
    return this.tls
  }

  /**
   * Sends octets where a handshake is due, and takes what comes for octets, not for replies. The session is of no use for anything else then.
   * @param told whether the octets that came are enough to tell
   * @returns what came until then, or until the server closed
   * @throws SessionEnded kind `patience`, also when more than 1 MiB comes that tells nothing
   */
  async answerTo(octets: Buffer, told: (octets: Buffer) => boolean, patience: number): Promise<RawAnswer> {
    let got = Buffer.alloc(0)
    this.#socket.removeAllListeners('data').on('data', (piece: Buffer) => {
      got = Buffer.concat([got, piece])
      if (got.length > longestRawAnswer) this.#socket.pause()
      this.#wake()
    })
    if (this.#ended === undefined) this.#socket.write(octets, () => undefined)
    const tooLong = (): boolean => got.length > longestRawAnswer
    await this.#until(() => tooLong() || told(got) || this.#ended !== undefined, patience)
    if (tooLong() && !told(got)) throw new SessionEnded('patience', 'what the server sends where a handshake is due has no end')
    if (!told(got) && this.#ended === undefined) throw new SessionEnded('patience', `no answer where a handshake is due within ${patience / 1000} s`)
    return { octets: got, ended: this.#ended, broken: this.#broken }
  }

  /** Breaks the connection off with a reset (RFC 9293 §3.5.2). */
  reset(): void {
    this.#plain.resetAndDestroy()
    this.#socket.destroy()
  }

  /** Ends our side at once and lets go of the socket. */
  destroy(): void {
    this.#socket.destroy()
  }

  #listen(): void {
    this.#socket.on('data', (piece: Buffer) => {
      this.transcript.server(piece)
      const replies = this.#reader.push(piece)
      this.#replies.push(...replies)
      // A peer that floods is not read to its end: what was read is enough to judge it.
      if (replies.some((reply) => reply.code === 0)) this.#readNoMore('nothing more was read after what is no SMTP reply')
      else if (this.#replies.length > 5000 || this.#replies.reduce((sum, reply) => sum + reply.octets.length, 0) > unreadLimit) this.#readNoMore('nothing more was read after replies that nobody asked for')
      this.#wake()
    })
    this.#socket.on('error', (error: NodeJS.ErrnoException) => {
      this.#broken ||= this.#ended === undefined
      this.#end(`the connection broke (${error.code ?? error.message})`)
    })
    this.#socket.on('end', () => this.#end('the server closed the connection'))
    this.#socket.on('close', () => this.#end('the connection closed'))
  }

  #readNoMore(why: string): void {
    this.#socket.pause()
    this.#end(why)
  }

  #end(how: string): void {
    if (this.#ended !== undefined) return
    this.#ended = how
    this.transcript.note(how)
    this.#wake()
  }

  #wake(): void {
    for (const waiter of this.#waiters) if (waiter.ready()) waiter.done()
  }

  async #until(ready: () => boolean, patience: number): Promise<void> {
    if (ready()) return
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer)
        this.#waiters.delete(waiter)
        resolve()
      }
      const timer = setTimeout(done, patience)
      const waiter = { ready, done }
      this.#waiters.add(waiter)
    })
  }
}

const trusts = new Map<string, tls.SecureContext>()

/** The certificates to trust, made ready once: a suite shakes hands some hundred times with the same. */
function trustIn(ca: string | undefined, look: TlsLook | undefined): tls.SecureContext {
  const name = `${look ?? ''} ${ca ?? ''}`
  const known = trusts.get(name)
  if (known !== undefined) return known
  const context = tls.createSecureContext({ ...(ca === undefined ? {} : { ca }), ...(look === undefined ? {} : looks[look]) })
  trusts.set(name, context)
  return context
}

/** OpenSSL's security level 0 shuts its eyes to nothing that a server may show. */
const looks: Readonly<Record<TlsLook, tls.SecureContextOptions>> = {
  'any strength': { ciphers: `${tls.DEFAULT_CIPHERS}:@SECLEVEL=0` },
  'record by record': { maxVersion: 'TLSv1.2' },
  'versions before 1.2': { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: `${tls.DEFAULT_CIPHERS}:@SECLEVEL=0` },
  'no forward secrecy': { maxVersion: 'TLSv1.2', ciphers: 'kRSA:@SECLEVEL=0' },
  'CBC mode': { maxVersion: 'TLSv1.2', ciphers: 'ECDHE+AES:!AESGCM:!AESCCM:@SECLEVEL=0' },
  'keys of 128 bits': { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256' },
  'RSA only': { ciphers: `${tls.DEFAULT_CIPHERS}:!aECDSA:@SECLEVEL=0`, sigalgs: 'RSA-PSS+SHA256:RSA-PSS+SHA384:RSA-PSS+SHA512:RSA+SHA256:RSA+SHA384:RSA+SHA512:RSA+SHA1' },
}

async function connected(socket: net.Socket, address: Address, patience: number): Promise<void> {
  const where = `${address.host}:${address.port}`
  await settled(socket, 'connect', patience, (error) => {
    if (error === undefined) return new SessionEnded('connect', `${where} did not take a connection within ${patience / 1000} s`)
    if (error.code === 'EADDRNOTAVAIL' && address.from !== undefined) return new SessionEnded('address', `this machine has no address ${address.from} to connect from`)
    return new SessionEnded('connect', `nobody answers at ${where} (${error.code ?? error.message})`)
  })
}

async function handshaken(socket: tls.TLSSocket, patience: number): Promise<void> {
  await settled(socket, 'secureConnect', patience, (error) =>
    new SessionEnded('tls', error === undefined ? `no TLS handshake within ${patience / 1000} s` : `the TLS handshake failed (${error.code ?? error.message})`))
}

async function settled(socket: net.Socket, event: string, patience: number, failure: (error?: NodeJS.ErrnoException) => SessionEnded): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const clear = (): void => {
      clearTimeout(timer)
      socket.off(event, succeed).off('error', fail).off('close', close)
    }
    const succeed = (): void => {
      clear()
      resolve()
    }
    const fail = (error?: NodeJS.ErrnoException): void => {
      clear()
      socket.on('error', () => undefined)
      socket.destroy()
      reject(failure(error))
    }
    const close = (): void => fail(Object.assign(new Error('closed'), { code: 'the server closed the connection' }))
    const timer = setTimeout(fail, patience)
    socket.once(event, succeed).once('error', fail).once('close', close)
  })
}
