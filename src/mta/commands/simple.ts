import { SessionEnd } from '../session/channel.ts'
import { refuse, reply, type Reply } from '../session/reply.ts'
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

/** RFC 5321 §3.5.3, §7.3: 252 tells a stranger nothing about mailboxes. */
export const vrfy = command(
  (_session, argument) => (argument === '' ? refuse(501, '5.5.4', 'Syntax: VRFY address') : undefined),
  () => reply(252, '2.0.0', 'Cannot verify, but will take a message and try to deliver it'),
)

/** RFC 5321 §7.3 lets a site switch EXPN off; §4.2.4 has 502 for that. */
export const expn = command(
  () => undefined,
  () => reply(502, '5.5.1', 'Command not implemented'),
)

/** RFC 5321 §4.1.1.8. */
export const help = command(
  () => undefined,
  (session) => reply(214, '2.0.0', `Commands: ${[...session.seams.commands.keys()].join(' ')}`),
)

async function leave(session: Session): Promise<Reply> {
  session.send(reply(221, '2.0.0', `${session.settings.hostname} closing the channel`))
  throw new SessionEnd('closed')
}

/** RFC 5321 §4.1.1.10: 221, then close. */
export const quit = command((_session, argument) => requireNoArgument(argument), leave)
