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

/** RFC 3207 §4. */
export function readyForTls(): Reply {
  return reply(220, '2.0.0', 'Ready to start TLS')
}

export const starttls = command(check, proceed)
