import { canonical, type Mailbox } from '../address/mailbox.ts'
import { directory } from '../policy/directory.ts'
import { newAddressNotice } from '../policy/forwarding.ts'
import { reply, type Reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'
import { command } from './command.ts'
import { elsewhere, requireName, switchedOff } from './user-name.ts'

/** RFC 5321 §3.5.1, §3.5.2: the mailbox with its domain, in pointed brackets; the name to write to, whatever stands behind it. */
function verified({ seams, settings }: Session, mailbox: Mailbox): Reply {
  if (!seams.localTargets(settings, mailbox)) return reply(550, '5.1.1', 'No such mailbox here')
  const notice = newAddressNotice(settings, mailbox)
  if (notice) return notice
  const name = directory(settings).names.get(canonical(mailbox))
  return reply(250, '2.1.5', `<${name ?? `${mailbox.local}@${mailbox.domain}`}>`)
}

/** RFC 5321 §4.1.1.6. */
export const vrfy = command(requireName, (session, mailbox) => switchedOff(session) ?? elsewhere(session, mailbox) ?? verified(session, mailbox))
