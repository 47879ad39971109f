import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { converse } from './session/dialogue.ts'
import type { Engine, ServiceName } from './session/engine.ts'
import { Session } from './session/session.ts'

/** One listening port and the sessions that came in by it. */
export class Service {
  readonly name: ServiceName
  readonly #server: Server
  readonly #sessions = new Map<Session, Promise<void>>()
  readonly #sockets = new Set<Socket>()

  constructor(engine: Engine, name: ServiceName) {
    this.name = name
    // A client may half-close after its last command and still wants the replies.
    this.#server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => this.#serve(engine, socket))
  }

  /** Port in use; 0 before listen. */
  get port(): number {
    return (this.#server.address() as AddressInfo | null)?.port ?? 0
  }

  /** Sessions and connections that are not over yet. */
  get open(): number {
    return Math.max(this.#sessions.size, this.#sockets.size)
  }

  /** Throws an error of one line that names port and setting when the port cannot be had. */
  listen(host: string, port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', (error: NodeJS.ErrnoException) => {
        const why = error.code === 'EADDRINUSE' ? 'is already in use' : `cannot be had (${error.code ?? error.message})`
        reject(new Error(`port ${port} (ports.${this.name}) ${why} on ${host}`))
      })
      this.#server.listen(port, host, resolve)
    })
  }

  /** Stops listening, lets a message that is being stored finish, and ends the sessions with 421. */
  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()))
    for (const session of this.#sessions.keys()) session.channel.interrupt('stopping')
    await Promise.all(this.#sessions.values())
    // The last replies are with the system by now.
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }

  #serve(engine: Engine, socket: Socket): void {
    this.#sockets.add(socket)
    socket.on('error', () => socket.destroy()).once('close', () => this.#sockets.delete(socket))
    const session = new Session(engine, this.name, socket)
    this.#sessions.set(session, converse(session).finally(() => this.#sessions.delete(session)))
  }
}
