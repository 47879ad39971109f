import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'

/** Content types of TLS records (RFC 5246 §6.2.1). */
const alert = 21

/** The octets of a TLS session as they come: what a TLS library takes off them can still be looked at. */
export class Records {
  readonly #plain: Socket
  #got = Buffer.alloc(0)
  #last: number | undefined
  /** Whether the server has closed its side in order (FIN). */
  closed = false

  constructor(plain: Socket) {
    this.#plain = plain
  }

  /** @returns the connection, for TLS to be put on top of it, with an eye on what comes in */
  stream(): Duplex {
    const plain = this.#plain
    const stream = new Duplex({
      read: () => void plain.resume(),
      write: (octets: Buffer, _, done) => void plain.write(octets, () => done()),
      final: (done) => void plain.end(() => done()),
      destroy: (error, done) => {
        plain.destroy()
        done(error)
      },
    })
    plain.on('data', (octets: Buffer) => {
      this.#see(octets)
      if (!stream.push(octets)) plain.pause()
    })
    plain.on('end', () => {
      this.closed = true
      stream.push(null)
    })
    plain.on('error', (error) => stream.destroy(error))
    plain.on('close', () => stream.destroy())
    return stream
  }

  /** Whether the last record that came whole is an alert. In TLS 1.3 nobody could tell from outside (RFC 8446 §5.2). */
  get endedWithAlert(): boolean {
    return this.#last === alert
  }

  #see(octets: Buffer): void {
    let rest = Buffer.concat([this.#got, octets])
    while (rest.length >= 5 && rest.length >= 5 + rest.readUInt16BE(3)) {
      this.#last = rest[0]
      rest = rest.subarray(5 + rest.readUInt16BE(3))
    }
    this.#got = rest
  }
}
