import type { AcceptedMessage } from '../queue/contract.ts'
import { reply, type Reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'
import type { Transaction } from '../session/state.ts'
import { requireHello } from '../commands/checks.ts'
import { hasBareLineEnd } from '../lines/crlf.ts'
import { isSubmission } from '../policy/service.ts'

/**
 * Refuses data with bare CR or LF: RFC 5321 §2.3.8 forbids it, and servers that disagree on what it means let a
 * second message be smuggled past the first (CVE-2023-51764).
 */
export function contentRefusal(data: Buffer): Reply | undefined {
  return hasBareLineEnd(data) ? reply(554, '5.6.0', 'Bare CR or LF in the message') : undefined
}

/** RFC 1870 §6.1 (declared) and §6.3 (real). */
export function sizeRefusal(session: Session, size: number): Reply | undefined {
  const limit = session.settings.messageSizeLimit
  return limit > 0 && size > limit ? reply(552, '5.3.4', 'Message size exceeds fixed limit') : undefined
}

function envelope(session: Session, transaction: Transaction): Omit<AcceptedMessage, 'content'> {
  const { client, state } = session
  const { sender, recipients, parameters } = transaction
  return { ...parameters, sender, recipients: [...recipients], client: { ...client, helo: requireHello(session) }, login: state.login?.username }
}

async function enqueue(session: Session, transaction: Transaction, data: Buffer): Promise<Reply> {
  const { queue, seams, settings } = session.engine
  const id = queue.newId()
  const { login } = session.state
  const named = login ? seams.nameSender(session, login, data) : data
  const own = isSubmission(session) ? seams.completeHeader(named, id, settings.hostname) : data
  const content = seams.addTrace(own, seams.receivedField(session, transaction, id))
  try {
    await queue.accept(id, { ...envelope(session, transaction), content })
  } catch {
    // RFC 5321 §4.2.3: the client keeps the message and tries again.
    return reply(451, '4.3.0', 'Queue file write error')
  }
  session.errors = 0
  return reply(250, '2.0.0', `Ok: queued as ${id}`)
}

/**
 * Takes the message over or says why not. After the 250 it is this server's to deliver (RFC 5321 §6.1).
 * @param data still dot-stuffed; undefined where it was too much to keep
 */
export async function finishMessage(session: Session, transaction: Transaction, data: Buffer | undefined): Promise<Reply> {
  return finishContent(session, transaction, data && session.seams.unstuff(data))
}

/** The same of what came without stuffing, in chunks (RFC 3030 §2). */
export async function finishContent(session: Session, transaction: Transaction, plain: Buffer | undefined): Promise<Reply> {
  const { seams } = session
  const content = plain && seams.content(plain, transaction)
  const octets = content ?? Buffer.alloc(0)
  const refusal = seams.sizeRefusal(session, content?.length ?? Number.MAX_SAFE_INTEGER) ?? seams.contentRefusal(octets) ?? seams.hopRefusal(octets)
    ?? (isSubmission(session) ? seams.headerRefusal(octets) : undefined)
  return refusal ?? enqueue(session, transaction, octets)
}
