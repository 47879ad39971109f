import { canonical, type Mailbox } from '../address/mailbox.ts'
import type { MtaSettings } from '../settings.ts'
import { directory, expand } from './directory.ts'

/** @returns true where the domain is delivered here; its case does not matter (RFC 5321 §2.4) */
export function isLocalDomain(settings: MtaSettings, domain: string): boolean {
  const wanted = domain.toLowerCase()
  return settings.domains.some((local) => local.toLowerCase() === wanted) || isOwnLiteral(settings, wanted)
}

/** The address literal of this server stands for its first domain (RFC 1123 §5.2.17). */
function isOwnLiteral(settings: MtaSettings, domain: string): boolean {
  return domain === `[${settings.host}]`.toLowerCase()
}

/** Mail for the postmaster always finds a mailbox (RFC 5321 §4.5.1): the first there is, if it has none of its own. */
export function postmasterTargets(settings: MtaSettings, domain: string): readonly string[] {
  const own = expand(settings, `postmaster@${domain}`.toLowerCase())
  const [first] = directory(settings).mailboxes.values()
  return own.length > 0 ? own : [first ?? `postmaster@${domain}`]
}

/** @returns where mail for this local mailbox goes, or undefined where there is no such mailbox */
export function localTargets(settings: MtaSettings, mailbox: Mailbox): readonly string[] | undefined {
  const domain = isOwnLiteral(settings, mailbox.domain.toLowerCase()) ? (settings.domains[0] ?? mailbox.domain) : mailbox.domain
  if (mailbox.local.toLowerCase() === 'postmaster') return postmasterTargets(settings, domain)
  const targets = expand(settings, canonical({ ...mailbox, domain }))
  return targets.length > 0 ? targets : undefined
}
