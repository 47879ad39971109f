import type { Socket } from 'node:net'
import { type Behaviour } from '../cli/fake-servers.ts'
import { decent } from './decent.ts'
import type { Fake } from './hostile-target.ts'

/** Writes as fast as it is read, without end. @param note hears of the octets of each piece that was taken */
function pour(socket: Socket, piece: Buffer, note: (octets: number) => void): void {
  const more = (): void => {
    while (!socket.destroyed && socket.writable) {
      note(piece.length)
      if (!socket.write(piece)) return
    }
  }
  // Each turn leaves room for the client's own work: both sides are in one process.
  socket.on('drain', () => setImmediate(more))
  more()
}

/** @returns a server that begins to pour when `start` has it do so, and counts the octets of each connection */
function flood(text: string, start: (flow: (socket: Socket) => undefined) => Behaviour): Fake {
  const piece = Buffer.alloc(65_536 - (65_536 % text.length), text, 'latin1')
  const written = new Map<Socket, number>()
  const flow = (socket: Socket): undefined => pour(socket, piece, (octets) => void written.set(socket, (written.get(socket) ?? 0) + octets)) as undefined
  return { serve: start(flow), mostWritten: () => Math.max(0, ...written.values()) }
}

/** Greets with these octets, again and again. */
export const floodAtOnce = (text: string) => (): Fake => flood(text, (flow) => flow)

/** Answers one verb with these octets, again and again; decent otherwise. */
export const floodAt = (verb: string, text: string) => (): Fake => flood(text, (flow) => decent({ [verb]: flow }))

/** Sends these octets one piece at a time, again and again, too slowly for anybody's patience. */
export function drip(socket: Socket, pieces: Iterable<string>): undefined {
  const source = [...pieces]
  let next = 0
  const timer = setInterval(() => {
    socket.write(source[next] ?? '', 'latin1')
    next = (next + 1) % source.length
  }, 20)
  socket.once('close', () => clearInterval(timer))
}
