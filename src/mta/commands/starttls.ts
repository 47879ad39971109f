import { refuse, reply, type Reply } from '../session/reply.ts'
import { secureChannel } from '../session/secure.ts'
import type { Session } from '../session/session.ts'
import { requireNoArgument } from './checks.ts'
import { command } from './command.ts'

/** RFC 3207 §4: no parameters (501); not while TLS is active (§4.2). */
function check(session: Session, argument: string): void {
  requireNoArgument(argument)
  if (session.state.secure) refuse(503, '5.5.1', 'TLS is active already')
}

async function proceed(session: Session): Promise<undefined> {
  session.send(session.seams.readyForTls())
  await secureChannel(session)
}

/** What is served before TLS where TLS is demanded (RFC 3207 §4). */
const beforeTls: readonly string[] = ['NOOP', 'EHLO', 'STARTTLS', 'QUIT']

/** RFC 3207 §4: the submission service is no public one, and wants TLS before anything else. What is no command at all is told so. */
export function tlsDemand(session: Session, verb: string): Reply | undefined {
  const { service, state, seams } = session
  if (service !== 'submission' || state.secure || beforeTls.includes(verb) || !seams.commands.has(verb)) return undefined
  return reply(530, '5.7.0', 'Must issue a STARTTLS command first')
}

/** RFC 3207 §4. */
export function readyForTls(): Reply {
  return reply(220, '2.0.0', 'Ready to start TLS')
}

export const starttls = command(check, proceed)
