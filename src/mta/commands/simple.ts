import { SessionEnd } from '../session/channel.ts'
import { reply, type Reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'
import { requireNoArgument } from './checks.ts'
import { command } from './command.ts'

/** Clears the buffers of the mail transaction and nothing else (RFC 5321 §4.1.1.5). */
export function reset(session: Session): void {
  session.state.transaction = undefined
}

/** RFC 5321 §4.1.1.5: at any time. */
export const rset = command(
  (_session, argument) => requireNoArgument(argument),
  (session) => {
    session.seams.reset(session)
    return reply(250, '2.0.0', 'Ok')
  },
)

/** RFC 5321 §4.1.1.9: no effect; an argument is ignored. */
export const noop = command(
  () => undefined,
  () => reply(250, '2.0.0', 'Ok'),
)

async function leave(session: Session): Promise<Reply> {
  session.send(reply(221, '2.0.0', `${session.settings.hostname} closing the channel`))
  throw new SessionEnd('closed')
}

/** RFC 5321 §4.1.1.10: 221, then close. */
export const quit = command((_session, argument) => requireNoArgument(argument), leave)
