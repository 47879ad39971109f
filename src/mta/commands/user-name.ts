import { parseMailbox, unquote, type Mailbox } from '../address/mailbox.ts'
import { parsePath } from '../address/path.ts'
import type { Session } from '../session/session.ts'
import { refuse, reply, type Reply } from '../session/reply.ts'

/** RFC 5321 §4.1.1.6, §4.1.1.7: VRFY and EXPN take one String. */
export function requireName(session: Session, argument: string): Mailbox {
  if (argument === '') refuse(501, '5.5.4', 'A user name or the name of a list is needed')
  return parseUserName(argument, session.settings.domains[0])
}

/**
 * What the string means (RFC 5321 §3.5.1): `local-part@domain`, the same as a path, or the name of a local user. No string is off the
 * grammar, for the clause restricts them no further; most name nobody.
 * @param domain of local users
 */
function parseUserName(argument: string, domain: string): Mailbox {
  const path = parsePath(argument)?.path
  if (path?.kind === 'mailbox') return path.mailbox
  return parseMailbox(argument) ?? { local: unquote(argument), domain, text: argument }
}

/** RFC 5321 §7.3: switched off, a reply that reads neither as success nor as failure. */
export function switchedOff({ settings }: Session): Reply | undefined {
  return settings.verifyAddresses ? undefined : reply(252, '2.0.0', 'Cannot verify, but will take a message and try to deliver it')
}

/** RFC 5321 §3.5.3: what lies elsewhere cannot be verified; 252 where this client's mail would be relayed there. */
export function elsewhere(session: Session, { domain }: Mailbox): Reply | undefined {
  if (session.seams.isLocalDomain(session.settings, domain)) return undefined
  return session.seams.relayRefusal(session) ?? reply(252, '2.1.5', 'Cannot verify, but will take a message and relay it')
}
