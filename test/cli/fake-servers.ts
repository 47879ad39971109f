import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { TLSSocket } from 'node:tls'

/** What a server does with one connection. @param leave lets it listen no more */
export type Behaviour = (socket: Socket, leave?: () => void) => void

/** Serves on loopback while the work runs; no connection outlives it. */
export async function served<T>(behaviour: Behaviour, work: (port: number) => Promise<T>): Promise<T> {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => undefined).on('close', () => open.delete(socket))
    behaviour(socket, () => server.close())
  })
  const closed = once(server, 'close')
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    return await work((server.address() as AddressInfo).port)
  } finally {
    for (const socket of open) socket.destroy()
    server.close()
    await closed
  }
}

/** @returns a port on loopback on which nobody listens */
export async function freePort(): Promise<number> {
  return served(() => undefined, async (port) => Promise.resolve(port))
}

/** Says these octets at once, and no more. */
export const says = (text: string): Behaviour => (socket) => void socket.write(text, 'latin1')

/** Says these octets at once and closes. */
export const saysAndCloses = (text: string): Behaviour => (socket) => void socket.end(text, 'latin1')

export const silent: Behaviour = () => undefined

export const resets: Behaviour = (socket) => void socket.resetAndDestroy()

/** Greets, then answers each command line. @param answer given the verb in upper case and the line; undefined says nothing */
export function dialogue(greeting: string, answer: (verb: string, line: string, socket: Socket) => string | undefined): Behaviour {
  return (socket) => {
    let held = ''
    socket.write(greeting, 'latin1')
    socket.setEncoding('latin1').on('data', (piece) => {
      const lines = (held + String(piece)).split('\r\n')
      held = lines.pop() ?? ''
      for (const line of lines) {
        const reply = answer(line.split(/[ :]/)[0]?.toUpperCase() ?? '', line, socket)
        if (reply !== undefined && socket.writable) socket.write(reply, 'latin1')
        if (line === 'QUIT' && reply !== undefined) socket.end()
      }
    })
  }
}

const sound: Readonly<Record<string, string>> = {
  EHLO: '250 mx.example.test\r\n', HELO: '250 mx.example.test\r\n', MAIL: '250 ok\r\n', RCPT: '250 ok\r\n', RSET: '250 ok\r\n', NOOP: '250 ok\r\n',
  VRFY: '252 perhaps\r\n', DATA: '354 go on\r\n', '.': '250 ok\r\n', QUIT: '221 mx.example.test\r\n',
}

/** A server without extensions, of which some commands are answered otherwise. */
export function sloppy(different: Readonly<Record<string, string>>, greeting = '220 mx.example.test\r\n'): Behaviour {
  return (socket) => {
    let inMessage = false
    dialogue(greeting, (verb, line) => {
      if (inMessage && line !== '.') return undefined
      inMessage = verb === 'DATA'
      return different[verb] ?? sound[verb] ?? '500 what?\r\n'
    })(socket)
  }
}

export interface KeyAndCertificate {
  readonly key: string
  readonly cert: string
}

/** Speaks TLS behind STARTTLS, and inside it the dialogue goes on without a greeting. */
export function withStartTls({ key, cert }: KeyAndCertificate, inside: (verb: string, line: string) => string | undefined): Behaviour {
  return dialogue('220 mx.example.test\r\n', (verb, _line, socket) => {
    if (verb === 'EHLO') return '250-mx.example.test\r\n250 STARTTLS\r\n'
    if (verb !== 'STARTTLS') return sound[verb] ?? '500 what?\r\n'
    socket.write('220 go ahead\r\n')
    socket.removeAllListeners('data')
    const secure = new TLSSocket(socket, { isServer: true, key, cert })
    secure.on('error', () => undefined)
    dialogue('', inside)(secure)
    return undefined
  })
}

/** Promises TLS, and closes at the first octets of the handshake. */
export const noHandshake: Behaviour = dialogue('220 mx.example.test\r\n', (verb, _line, socket) => {
  if (verb === 'EHLO') return '250-mx.example.test\r\n250 STARTTLS\r\n'
  if (verb === 'STARTTLS') socket.removeAllListeners('data').once('data', () => socket.end('no TLS here\r\n'))
  return verb === 'STARTTLS' ? '220 go ahead\r\n' : sound[verb] ?? '500 what?\r\n'
})

/** Stands between clients and a server, and dies for good when the clients have sent so many octets in all. */
export class Mortal {
  readonly #sockets = new Set<Socket>()
  #left: number

  constructor(octets: number) {
    this.#left = octets
  }

  /** In front of the server at that port; it sees the clients' own addresses. */
  before(port: number): Behaviour {
    return (client) => {
      if (this.#left <= 0) {
        client.resetAndDestroy()
        return
      }
      const server = connect({ host: '127.0.0.1', port, localAddress: client.remoteAddress })
      this.#pair(client, server)
      server.pipe(client)
      client.on('data', (piece: Buffer) => {
        this.#left -= piece.length
        if (this.#left > 0) server.write(piece)
        else for (const one of this.#sockets) one.destroy()
      })
    }
  }

  #pair(client: Socket, server: Socket): void {
    for (const one of [client, server]) {
      this.#sockets.add(one)
      one.on('error', () => undefined).on('close', () => {
        this.#sockets.delete(one)
        client.destroy()
        server.destroy()
      })
    }
  }
}
