import { fold } from '../address/fold.ts'
import type { Mailbox } from '../address/mailbox.ts'
import { pathText, type Path } from '../address/path.ts'
import { reply, type Reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'
import { expand } from './directory.ts'

/** A refusal, or the addresses the message goes to. */
export type RecipientDecision = Reply | { readonly targets: readonly string[] }

/** @returns true for clients that may send anywhere: a login, or an address in the server's own networks */
export function isTrusted(session: Session): boolean {
  return session.state.login !== undefined || session.seams.inNetworks(session.settings.networks, session.client.address)
}

/** Relaying is for trusted clients only (RFC 5321 §3.6.1, §7.9). */
export function relayRefusal(session: Session): Reply | undefined {
  return isTrusted(session) ? undefined : reply(550, '5.7.1', 'Relaying denied')
}

/** Forward-confirmed reverse DNS ("iprev" of RFC 7601 §3; X.7.25 is in its §6.7), where the settings ask for it. */
export function reverseDnsRefusal(session: Session): Reply | undefined {
  if (!session.settings.requireReverseDns || isTrusted(session)) return undefined
  return session.client.name === 'unknown' ? reply(550, '5.7.25', 'Reverse DNS validation failed') : undefined
}

function isPostmaster({ local }: Mailbox): boolean {
  return fold(local) === 'postmaster'
}

/**
 * Decides on one forward-path. Reverse DNS is checked here and not at the greeting, so that the postmaster can be
 * reached by those whom the check locks out (RFC 5321 §4.5.1).
 */
export function routeRecipient(session: Session, path: Path): RecipientDecision {
  const { seams, settings } = session
  if (path.kind !== 'mailbox') return { targets: expand(settings, `postmaster@${fold(settings.domains[0])}`) }
  const local = seams.isLocalDomain(settings, path.mailbox.domain)
  const stranger = local && isPostmaster(path.mailbox) ? undefined : seams.reverseDnsRefusal(session)
  if (stranger) return stranger
  if (!local) return seams.relayRefusal(session) ?? { targets: [pathText(path)] }
  const targets = seams.localTargets(settings, path.mailbox)
  return targets ? { targets } : reply(550, '5.1.1', 'No such mailbox here')
}
