import { parseSender, pathText, type Path } from '../address/path.ts'
import type { MailParameters } from '../parameters/mail.ts'
import { parseParameters } from '../parameters/parse.ts'
import { refuse, Refusal, reply, type Reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'
import { requireHello } from './checks.ts'
import { command } from './command.ts'

interface MailIntent {
  readonly path: Path
  readonly parameters: MailParameters
}

/** RFC 5321 §4.1.1.2: "MAIL FROM:" Reverse-path [SP Mail-parameters]. No space around the colon (§3.3). */
function parse(session: Session, argument: string): MailIntent {
  const { path, rest } = parseSender(argument) ?? refuse(501, '5.1.7', 'Syntax: MAIL FROM:<address>')
  return { path, parameters: parseParameters(session, session.seams.mailParameters, rest) }
}

function check(session: Session, argument: string): MailIntent {
  const { seams, state } = session
  requireHello(session)
  // RFC 5321 §4.1.4: MAIL must not be sent while a transaction is open.
  if (state.transaction) refuse(503, '5.5.1', 'A transaction is open already')
  // RFC 6409 §4.3, RFC 4954 §6.
  if (seams.loginRequired(session) && !state.login) refuse(530, '5.7.0', 'Authentication required')
  const intent = parse(session, argument)
  const refusal = seams.sizeRefusal(session, intent.parameters.size ?? 0) ?? seams.senderRefusal(session, intent.path)
  if (refusal) throw new Refusal(refusal)
  return intent
}

function proceed(session: Session, { path, parameters }: MailIntent): Reply {
  session.state.transaction = { sender: pathText(path), parameters, accepted: [], recipients: [] }
  return reply(250, '2.1.0', 'Sender ok')
}

export const mail = command(check, proceed)
