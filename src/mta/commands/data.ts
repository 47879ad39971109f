import { refuse, plainReply, type Reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'
import type { Transaction } from '../session/state.ts'
import { finishMessage } from '../data/finish.ts'
import { requireHello, requireNoArgument, requireTransaction } from './checks.ts'
import { command } from './command.ts'

/** RFC 5321 §4.1.1.4 and §3.3: DATA needs at least one accepted recipient. */
function check(session: Session, argument: string): Transaction {
  requireNoArgument(argument)
  requireHello(session)
  const transaction = requireTransaction(session)
  if (transaction.recipients.length === 0) refuse(503, '5.5.1', 'No valid recipients')
  // RFC 3030 §2: not in one transaction with BDAT.
  if (transaction.chunks) refuse(503, '5.5.1', 'The message comes in chunks')
  return transaction
}

/** Dot-stuffing adds at most one octet to each three ("." CRLF), so this much is enough to hold a message at the limit. */
function room(limit: number): number {
  return limit === 0 ? Number.MAX_SAFE_INTEGER : Math.ceil((limit * 4) / 3) + 4
}

async function proceed(session: Session, transaction: Transaction): Promise<Reply> {
  const { seams, settings } = session
  session.send(seams.goAhead())
  await session.channel.flush()
  const data = await session.input.data(seams.findEndOfData, room(settings.messageSizeLimit))
  try {
    return await finishMessage(session, transaction, data)
  } finally {
    // RFC 5321 §4.1.1.4: on completion the buffers are cleared, whatever the reply.
    seams.reset(session)
  }
}

/** RFC 5321 §4.1.1.4. */
export function goAhead(): Reply {
  return plainReply(354, 'Start mail input, end with <CRLF>.<CRLF>')
}

export const data = command(check, proceed)
