import { once } from 'node:events'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import type { Sink } from '../../src/sink/sink.ts'

/** A plain client: says octets, and reads until what was read satisfies. */
export class Peer {
  readonly socket: Socket
  #heard = ''

  private constructor(socket: Socket) {
    this.socket = socket
    socket.setEncoding('latin1')
    socket.on('data', (text) => { this.#heard += String(text) })
    socket.on('error', () => undefined)
  }

  /** Connects and reads the greeting. */
  static async greeted(sink: Sink): Promise<Peer> {
    const peer = await Peer.connected(sink)
    await peer.replies(1)
    return peer
  }

  static async connected(sink: Sink): Promise<Peer> {
    const socket = connect(sink.port, sink.host)
    const peer = new Peer(socket)
    await once(socket, 'connect')
    return peer
  }

  /** Says something, and reads that many replies. */
  async say(octets: string | Buffer, replies = 1): Promise<string[]> {
    this.socket.write(octets)
    return this.replies(replies)
  }

  async replies(count: number): Promise<string[]> {
    for (;;) {
      const taken = this.#heard.match(/(?:\d{3}-.*\r\n)*\d{3} .*\r\n/g) ?? []
      if (taken.length >= count) {
        this.#heard = this.#heard.slice(taken.join('').length)
        return taken
      }
      await once(this.socket, 'data')
    }
  }

  /** @returns what is heard until the other side closes */
  async rest(): Promise<string> {
    if (!this.socket.closed) await new Promise((resolve) => { this.socket.once('close', resolve) })
    return this.#heard
  }

  /** A whole message in one go. @returns the replies to MAIL, RCPT, DATA and its end */
  async send(data: string): Promise<string[]> {
    const envelope = await this.say('EHLO mx\r\nMAIL FROM:<a@client.example>\r\nRCPT TO:<b@sink.test>\r\nDATA\r\n', 4)
    return [...envelope.slice(1), ...(await this.say(`${data}\r\n.\r\n`))]
  }
}
