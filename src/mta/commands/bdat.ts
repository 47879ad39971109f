import { finishContent } from '../data/finish.ts'
import { Refusal, refuse, reply, type Reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'
import type { Transaction } from '../session/state.ts'
import { requireHello, requireTransaction } from './checks.ts'

interface Chunk {
  readonly size: number
  readonly last: boolean
}

/** RFC 3030 §2: 1*DIGIT. @returns undefined for what is no number of octets */
function chunkSize(text: string): number | undefined {
  return /^\d{1,20}$/.test(text) ? Number(text) : undefined
}

/** RFC 3030 §2: "BDAT" SP chunk-size [ SP "LAST" ]. */
function parse(session: Session, argument: string): Chunk {
  const [size = '', mark, ...more] = argument.split(' ')
  const octets = session.seams.chunkSize(size)
  if (octets === undefined || more.length > 0 || (mark !== undefined && mark.toUpperCase() !== 'LAST')) refuse(501, '5.5.4', 'Syntax: BDAT size [LAST]')
  return { size: octets, last: mark !== undefined }
}

/** So many octets, and no look at what they are. @returns undefined where they are more than a message may have */
function readChunk(session: Session, size: number): Promise<Buffer | undefined> {
  const { messageSizeLimit } = session.settings
  return session.input.octets(size, messageSizeLimit === 0 ? Number.MAX_SAFE_INTEGER : messageSizeLimit)
}

/** RFC 3030 §2: what belongs to a BDAT that fails is read and dropped before the reply. */
async function refuseChunk(session: Session, size: number, refusal: Refusal): Promise<never> {
  await session.seams.readChunk(session, size)
  throw refusal
}

/** @returns what a defect may put a function of its own for */
export function chunkSeams() {
  return { chunkSize, readChunk, refuseChunk }
}

function open(session: Session): Transaction {
  requireHello(session)
  const transaction = requireTransaction(session)
  if (transaction.recipients.length === 0) refuse(503, '5.5.1', 'No valid recipients')
  return transaction
}

/** The octets of text that DATA would have ended with a line end. */
function wholeText(chunks: readonly Buffer[]): Buffer {
  const text = Buffer.concat(chunks)
  return text.length === 0 || text.toString('latin1').endsWith('\r\n') ? text : Buffer.concat([text, Buffer.from('\r\n')])
}

async function take(session: Session, transaction: Transaction, { size, last }: Chunk): Promise<Reply> {
  const { seams } = session
  const octets = await seams.readChunk(session, size)
  const chunks = [...(transaction.chunks ?? []), ...(octets ? [octets] : [])]
  const sum = octets ? chunks.reduce((total, { length }) => total + length, 0) : Number.MAX_SAFE_INTEGER
  const refusal = seams.sizeRefusal(session, sum)
  // RFC 3030 §2: after a failure the transaction is to be reset.
  if (last || refusal) seams.reset(session)
  if (refusal) return refusal
  transaction.chunks = chunks
  return last ? finishContent(session, transaction, wholeText(chunks)) : reply(250, '2.0.0', `${size} octets taken`)
}

/** RFC 3030 §2. Its octets follow at once, so that they are read whatever is to be answered. */
export async function bdat(session: Session, argument: string): Promise<Reply | undefined> {
  if (!session.seams.chunkingOffered(session)) return session.seams.unknownCommand(session, argument)
  const chunk = parse(session, argument)
  try {
    return await take(session, open(session), chunk)
  } catch (error) {
    if (error instanceof Refusal) return session.seams.refuseChunk(session, chunk.size, error)
    throw error
  }
}
