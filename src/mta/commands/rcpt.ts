import { parseRecipient, pathText, type Path } from '../address/path.ts'
import { parseParameters } from '../parameters/parse.ts'
import { newAddressNotice } from '../policy/forwarding.ts'
import type { RcptParameters } from '../parameters/rcpt.ts'
import { refuse, Refusal, reply, type Reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'
import type { Transaction } from '../session/state.ts'
import { requireHello, requireTransaction } from './checks.ts'
import { command } from './command.ts'

interface RcptIntent {
  readonly transaction: Transaction
  readonly path: Path
  readonly targets: readonly string[]
  readonly parameters: RcptParameters
}

/** RFC 5321 §4.1.1.3: "RCPT TO:" Forward-path [SP Rcpt-parameters]. */
function parse(session: Session, argument: string): { readonly path: Path; readonly parameters: RcptParameters } {
  const { path, rest } = parseRecipient(argument) ?? refuse(501, '5.1.3', 'Syntax: RCPT TO:<address>')
  return { path, parameters: parseParameters(session, session.seams.rcptParameters, rest) }
}

function check(session: Session, argument: string): RcptIntent {
  requireHello(session)
  const transaction = requireTransaction(session)
  const { path, parameters } = parse(session, argument)
  // RFC 5321 §4.5.3.1.10: 452 for a recipient too many.
  if (transaction.accepted.length >= session.settings.recipientLimit) refuse(452, '4.5.3', 'Too many recipients')
  const decision = session.seams.routeRecipient(session, path)
  if ('code' in decision) throw new Refusal(decision)
  return { transaction, path, parameters, targets: decision.targets }
}

function proceed(session: Session, { transaction, path, targets, parameters }: RcptIntent): Reply {
  const original = pathText(path)
  transaction.accepted.push(original)
  for (const address of targets) {
    // A mailbox named twice, or reached by two aliases, gets one copy.
    if (transaction.recipients.some((known) => known.address === address)) continue
    transaction.recipients.push({ address, original, ...parameters })
  }
  const notice = path.kind === 'mailbox' ? newAddressNotice(session.settings, path.mailbox) : undefined
  return notice ?? reply(250, '2.1.5', 'Recipient ok')
}

export const rcpt = command(check, proceed)
