import { createServer, isIP } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import { checkedAnswer } from './behaviour.ts'
import type { Behaviour } from './behaviour.ts'
import type { SinkMessage, SinkSession } from './record.ts'
import { Session } from './session.ts'
import { Watchers } from './watchers.ts'

export interface SinkAddress {
  /** A loopback address; nothing else is listened on. Absent: 127.0.0.1. */
  readonly host?: string
  /** 0 or absent: a free one. */
  readonly port?: number
}

/** The sink cannot listen where it should. */
export class SinkUnavailable extends Error {
  override readonly name = 'SinkUnavailable'
}

function isLoopback(host: string): boolean {
  return host === '::1' || host === 'localhost' || (isIP(host) === 4 && host.startsWith('127.'))
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'the port is in use' : error.message
      reject(new SinkUnavailable(`cannot listen on ${host}:${port}: ${why}`))
    })
    server.listen({ host, port, exclusive: true }, () => { resolve((server.address() as AddressInfo).port) })
  })
}

/** A receiving SMTP peer, put where the target sends mail on, to watch the target act as a client. */
export class Sink {
  readonly host: string
  readonly #server: Server
  readonly #messages: SinkMessage[] = []
  readonly #sessions: Session[] = []
  readonly #sockets = new Set<Socket>()
  readonly #watchers = new Watchers()
  #behaviour: Behaviour = {}
  #port = 0

  private constructor(host: string) {
    this.host = host
    this.#server = createServer((socket) => { this.#welcome(socket) })
  }

  /** Listens. @throws SinkUnavailable that names host and port, when the port is in use or the host is not loopback */
  static async open(address: SinkAddress = {}): Promise<Sink> {
    const { host = '127.0.0.1', port = 0 } = address
    if (!isLoopback(host)) throw new SinkUnavailable(`cannot listen on ${host}:${port}: not a loopback address`)
    const sink = new Sink(host)
    sink.#port = await listen(sink.#server, host, port)
    return sink
  }

  get port(): number {
    return this.#port
  }

  /** Every message that came to its end, refused ones too; `reply` tells. */
  messages(): readonly SinkMessage[] {
    return [...this.#messages]
  }

  /** Every connection, in order. */
  sessions(): readonly SinkSession[] {
    return [...this.#sessions]
  }

  /** Replaces the script; `{}` is the usual behaviour. Takes effect at the next answer, also in open connections. @throws Error for what is no reply */
  behave(behaviour: Behaviour): void {
    for (const answer of Object.values(behaviour)) if (typeof answer === 'string') checkedAnswer(answer)
    this.#behaviour = behaviour
  }

  /** The first accepted message whose data holds the token. @param patience milliseconds. @returns undefined when patience ran out or the sink was closed */
  waitFor(token: string, patience: number): Promise<SinkMessage | undefined> {
    return this.until(() => this.#messages.find((message) => message.reply.startsWith('2') && message.data.includes(token)), patience)
  }

  /** Asks the probe now and at every event (connection, octets, message, end) until it answers; no polling. */
  until<T>(probe: () => T | undefined, patience: number): Promise<T | undefined> {
    return this.#watchers.until(probe, patience)
  }

  /** Stops listening and ends every connection. What was received stays readable. */
  async close(): Promise<void> {
    this.#watchers.giveUp()
    for (const socket of this.#sockets) socket.destroy()
    if (this.#server.listening) await new Promise((resolve) => { this.#server.close(resolve) })
  }

  #welcome(socket: Socket): void {
    const session = new Session({
      peer: socket.remoteAddress ?? '',
      behaviour: () => this.#behaviour,
      write: (octets) => { socket.write(octets) },
      hangUp: () => { socket.end() },
      received: (message) => { this.#messages.push(message) },
    })
    this.#sessions.push(session)
    this.#sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('data', (piece) => { this.#guard(socket, () => { session.feed(piece) }) })
    socket.on('error', () => { /* a peer that goes away; 'close' follows */ })
    socket.on('close', () => {
      this.#sockets.delete(socket)
      session.ended = true
      this.#watchers.look()
    })
    this.#guard(socket, () => { session.start() })
  }

  /** A peer that sends too much, or a script that throws, costs this connection only. */
  #guard(socket: Socket, act: () => void): void {
    try {
      act()
    } catch {
      socket.destroy()
    }
    this.#watchers.look()
  }
}
