import { connect, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { Conversation } from './conversation.ts'
import { cutAt } from './fuzzed.ts'

export interface Server {
  readonly ports: Readonly<Record<Conversation['service'], number>>
  /** PEM. */
  readonly ca: string
}

/** Nothing on loopback takes so long: a server that is silent for so many milliseconds hangs. */
const patience = 20_000

/** @returns what the promise does, or an error where it does nothing */
export async function inTime<T>(what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const hang = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`hangs: ${what}`)), patience)
  })
  return Promise.race([work, hang]).finally(() => clearTimeout(timer))
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true })
    socket.once('error', reject).once('connect', () => resolve(socket.off('error', reject)))
  })
}

/** Octets up to the first that satisfy the reader. */
function heard(socket: Socket, enough: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = ''
    const hear = (piece: Buffer): void => {
      text += piece.toString('latin1')
      if (!enough.test(text)) return
      socket.off('data', hear).off('close', gone).pause()
      resolve()
    }
    const gone = (): void => reject(new Error(`closed after ${text}`))
    socket.on('data', hear).once('close', gone)
  })
}

async function secured(socket: Socket, ca: string, byCommand: boolean): Promise<Socket> {
  if (byCommand) {
    socket.write('STARTTLS\r\n')
    await heard(socket, /^220 .*\r\n220 .*\r\n$/)
  }
  const tls = connectTls({ socket, ca, servername: 'mx.example.test' })
  await new Promise<void>((resolve, reject) => tls.once('secureConnect', resolve).once('error', reject))
  return tls
}

const turn = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve) })

/** Holds the conversation. @returns all that the server said after the TLS handshake, if there was one; undefined where the client left abruptly */
export async function hold(server: Server, { service, tls, octets, cuts, leaves }: Conversation, inOnePiece = false): Promise<Buffer | undefined> {
  const plain = await connected(server.ports[service])
  const socket = tls ? await secured(plain, server.ca, service !== 'submissions') : plain
  const pieces: Buffer[] = []
  const over = new Promise<void>((resolve) => { socket.once('end', resolve).once('close', resolve) })
  socket.on('error', () => undefined).on('data', (piece: Buffer) => pieces.push(piece))
  for (const piece of inOnePiece ? [octets] : cutAt(octets, cuts)) {
    socket.write(piece)
    await turn()
  }
  if (leaves === 'abruptly') return void plain.resetAndDestroy()
  socket.end()
  await over
  plain.destroy()
  return Buffer.concat(pieces)
}
