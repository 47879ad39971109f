import { connect, type Socket } from 'node:net'
import { temporary, type Outcome } from './delivery/outcome.ts'
import type { RemoteDelivery } from './delivery/remote.ts'
import type { Seams } from './seams.ts'

/** This file holds a client that does what no client may: it sends message data as it finds it. */

/** @returns the lines of a session of that client: the greeting is waited for first */
function linesOf({ hostname, envelope, recipients, content }: RemoteDelivery, stuff: (content: string) => string): readonly string[] {
  const rcpts = recipients.map(({ address }) => `RCPT TO:<${address}>`)
  return [`EHLO ${hostname}`, `MAIL FROM:<${envelope.sender}>`, ...rcpts, 'DATA', `${stuff(content.toString('latin1'))}.`]
}

/** Nobody looks at the replies, but that they are there, and whole. */
async function speak(socket: Socket, lines: readonly string[]): Promise<void> {
  const waiting = [...lines]
  let said = ''
  for await (const piece of socket) {
    said += String(piece)
    if (!/^\d{3} .*\r\n$/m.test(said)) continue
    said = ''
    const line = waiting.shift()
    if (line === undefined) return
    socket.write(`${line}\r\n`, 'latin1')
  }
  throw new Error('the next hop hung up')
}

/**
 * Hands on such content without a look at it; all else goes the sound way.
 * @param matches where it would make a difference
 * @param stuff what is done to the content before
 */
export function handOnRaw(seams: Seams, matches: RegExp, stuff: (content: string) => string): void {
  const { handOn } = seams.queue
  seams.queue.handOn = (job) => (matches.test(job.content.toString('latin1')) ? raw(job, stuff) : handOn(job))
}

async function raw(job: RemoteDelivery, stuff: (content: string) => string): Promise<readonly Outcome[]> {
  const socket = connect(job.hop)
  try {
    await speak(socket, linesOf(job, stuff))
    return job.recipients.map(() => ({ kind: 'delivered', relay: job.hop.host, noticePassedOn: false }))
  } catch (error) {
    return job.recipients.map(() => temporary('4.4.2', (error as Error).message))
  } finally {
    socket.destroy()
  }
}
