import { canonical, type Mailbox } from '../address/mailbox.ts'
import { directory } from '../policy/directory.ts'
import { reply, type Reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'
import { command } from './command.ts'
import { elsewhere, requireName, switchedOff } from './user-name.ts'

/** RFC 5321 §3.5.1: one mailbox to a line; a user is no list. */
function expanded({ settings }: Session, mailbox: Mailbox): Reply {
  const { aliases, lists } = directory(settings)
  const name = canonical(mailbox)
  const members = lists.get(name)?.members ?? aliases.get(name)
  if (!members) return reply(550, '5.1.1', 'No such list here')
  return reply(250, '2.1.5', ...members.map((member) => `<${member}>`))
}

/** RFC 5321 §4.1.1.7. */
export const expn = command(requireName, (session, mailbox) => switchedOff(session) ?? elsewhere(session, mailbox) ?? expanded(session, mailbox))
