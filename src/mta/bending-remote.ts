import { connect, type Socket } from 'node:net'
import { permanent, temporary, type Outcome } from './delivery/outcome.ts'
import type { RemoteDelivery } from './delivery/remote.ts'
import type { Seams } from './seams.ts'

/** This file holds a client that does what no client may: it sends message data as it finds it, and asks for what it was not offered. */

/** How that client goes about it. */
interface RawWay {
  /** What is done to the content before; the doubling of periods (RFC 5321 §4.5.2) where nothing is said. */
  readonly stuff?: (content: string) => string
  /** Whether the parameters of RFC 3461 are given whatever is offered. */
  readonly parameters?: boolean
}

const stuffed = (content: string): string => content.replace(/(^|\r\n)\./g, '$1..')

function said(parameters: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(parameters).map(([keyword, value]) => (value === undefined ? '' : ` ${keyword}=${value}`)).join('')
}

/** @returns the lines of a session of that client: the greeting is waited for first */
function linesOf({ hostname, envelope, recipients, content }: RemoteDelivery, { stuff = stuffed, parameters = false }: RawWay): readonly string[] {
  const rcpts = recipients.map(({ address, notify, orcpt }) => `RCPT TO:<${address}>${parameters ? said({ NOTIFY: notify?.join(','), ORCPT: orcpt }) : ''}`)
  return [`EHLO ${hostname}`, `MAIL FROM:<${envelope.sender}>${parameters ? said({ RET: envelope.ret, ENVID: envelope.envid }) : ''}`, ...rcpts, 'DATA', `${stuff(content.toString('latin1'))}.`]
}

/** Nobody looks at the replies, but that they are there, and whole, and no refusals. */
async function speak(socket: Socket, lines: readonly string[]): Promise<void> {
  const waiting = [...lines]
  let said = ''
  for await (const piece of socket) {
    said += String(piece)
    if (!/^\d{3} .*\r\n$/m.test(said)) continue
    if (/^[45]/.test(said)) throw Object.assign(new Error(said.trim()), { final: said.startsWith('5') })
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
 */
export function handOnRaw(seams: Seams, matches: RegExp, way: RawWay = {}): void {
  const { handOn } = seams.queue
  seams.queue.handOn = (job) => (matches.test(job.content.toString('latin1')) ? raw(job, way) : handOn(job))
}

async function raw(job: RemoteDelivery, way: RawWay): Promise<readonly Outcome[]> {
  const socket = connect(job.hop)
  try {
    await speak(socket, linesOf(job, way))
    return job.recipients.map(() => ({ kind: 'delivered', relay: job.hop.host, noticePassedOn: false }))
  } catch (error) {
    const { message, final } = error as Error & { final?: boolean }
    return job.recipients.map(() => (final === true ? permanent('5.0.0', message) : temporary('4.4.2', message)))
  } finally {
    socket.destroy()
  }
}
