import type { Socket } from 'node:net'
import { type SecureContext, TLSSocket } from 'node:tls'
import { startTls } from './handshake.ts'

export type EndReason = 'gone' | 'reset' | 'timeout' | 'stopping' | 'errors' | 'closed'

/** Thrown out of a read when there is nothing more to read, with the reason. */
export class SessionEnd extends Error {
  readonly reason: EndReason

  constructor(reason: EndReason) {
    super(`session ended: ${reason}`)
    this.name = 'SessionEnd'
    this.reason = reason
  }
}

const events = ['readable', 'end', 'close', 'drain', 'error'] as const

/** A transmission channel: octets in by pull, replies out in groups, one upgrade to TLS. */
export class Channel {
  #socket: Socket
  /** The connection itself, below TLS where there is TLS: it can stay open when a reset has closed what is above it. */
  readonly #connection: Socket
  #wake: (() => void) | undefined
  #outgoing: string[] = []
  #ended: EndReason | undefined
  #handshaking = false
  readonly #timeout: number
  readonly #notice = (): void => this.#wake?.()
  readonly #expire = (): void => this.interrupt('timeout')

  /** @param timeout milliseconds without an octet after which a read ends with 'timeout' */
  constructor(socket: Socket, timeout: number) {
    this.#socket = socket
    this.#connection = socket
    this.#timeout = timeout
    this.#attach()
  }

  /** @returns the next octets; replies that wait are sent first. Throws SessionEnd. */
  async read(): Promise<Buffer> {
    for (;;) {
      this.#assertOpen()
      const chunk = this.#socket.read() as Buffer | null
      if (chunk) return chunk
      if (this.#socket.readableEnded || this.#socket.destroyed) throw new SessionEnd(this.#connection.errored ? 'reset' : 'gone')
      if (this.#outgoing.length > 0) await this.flush()
      else await this.#event()
    }
  }

  /** Queues reply octets; they leave together at the next flush or wait (RFC 2920 §3.2). */
  write(octets: string): void {
    this.#outgoing.push(octets)
  }

  /** Sends what waits, and waits itself while the client does not read (backpressure). */
  async flush(): Promise<void> {
    const octets = this.#outgoing.join('')
    this.#outgoing = []
    if (octets === '' || !this.#socket.writable) return
    this.#socket.write(octets, 'latin1')
    while (this.#socket.writableNeedDrain && !this.#socket.destroyed) {
      this.#assertOpen()
      await this.#event()
    }
  }

  /** @returns octets that have arrived and were not read yet */
  drain(): Buffer {
    return (this.#socket.read() as Buffer | null) ?? Buffer.alloc(0)
  }

  /** Gives back octets that were read, to be read again. */
  unread(octets: Buffer): void {
    this.#socket.unshift(octets)
  }

  /** Whether the TLS session was taken up from an earlier connection. */
  get resumed(): boolean {
    return this.#socket instanceof TLSSocket && this.#socket.isSessionReused()
  }

  /** OpenSSL's name of the suite; undefined in clear. */
  get suite(): string | undefined {
    return this.#socket instanceof TLSSocket ? this.#socket.getCipher().name : undefined
  }

  /** Puts TLS under the channel. Throws SessionEnd when the handshake fails. */
  async upgrade(context: SecureContext): Promise<void> {
    this.#assertOpen()
    this.#detach()
    this.#handshaking = true
    const secured = await startTls(this.#socket, context, this.#timeout)
    this.#handshaking = false
    if (!secured) throw new SessionEnd('gone')
    this.#socket = secured
    this.#attach()
  }

  /** Ends the current and all later reads with this reason. */
  interrupt(reason: EndReason): void {
    this.#ended ??= reason
    if (this.#handshaking) this.#socket.destroy()
    this.#wake?.()
  }

  /** Whether the client is still there. */
  get open(): boolean {
    return !this.#socket.destroyed
  }

  /** Sends what waits and closes; what the client still sends is thrown away, so that the last reply is not lost to a reset. */
  close(): void {
    this.#socket.setTimeout(0)
    if (this.#outgoing.length > 0) this.#socket.write(this.#outgoing.join(''), 'latin1')
    this.#outgoing = []
    this.#detach()
    this.#socket.on('error', () => this.#socket.destroy())
    this.#socket.end().resume()
    this.#farewell()
  }

  /** Sends what waits, and closes the connection itself: below TLS, which is told nothing of it. */
  cut(): void {
    const last = this.#outgoing.splice(0).join('')
    this.#socket.setTimeout(0)
    this.#detach()
    this.#socket.on('error', () => this.#abandon())
    this.#socket.write(last, 'latin1', () => this.#connection.destroySoon())
  }

  #assertOpen(): void {
    if (this.#ended) throw new SessionEnd(this.#ended)
  }

  #farewell(): void {
    if (this.#socket.destroyed) return this.#abandon()
    const patience = setTimeout(() => this.#abandon(), 2000).unref()
    this.#socket.once('close', () => clearTimeout(patience))
    if (!this.#socket.readableEnded && this.#ended !== 'stopping') return void this.#socket.once('end', () => this.#socket.destroySoon())
    this.#socket.destroySoon()
    // Below TLS a reset may stay unread, and the last write never ends then; in clear a client may read as slowly as it likes.
    if (this.#socket === this.#connection) clearTimeout(patience)
  }

  #abandon(): void {
    this.#socket.destroy()
    this.#connection.destroy()
  }

  #event(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }

  #attach(): void {
    for (const name of events) this.#socket.on(name, this.#notice)
    this.#socket.setTimeout(this.#timeout, this.#expire)
  }

  #detach(): void {
    for (const name of events) this.#socket.off(name, this.#notice)
    this.#socket.off('timeout', this.#expire)
  }
}
