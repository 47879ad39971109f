import { fold } from '../address/fold.ts'
import { canonical, type Mailbox } from '../address/mailbox.ts'
import type { MtaSettings } from '../settings.ts'
import { expand } from './directory.ts'

/**
 * The domain of this server that is meant, as the settings spell it; its case does not matter (RFC 5321 §2.4), and the address literal of
 * this server stands for the first (RFC 1123 §5.2.17).
 */
function ownDomain({ domains, host }: MtaSettings, domain: string): string | undefined {
  return domain === `[${host}]` ? domains[0] : domains.find((own) => fold(own) === fold(domain))
}

/** @returns true where the domain is delivered here */
export function isLocalDomain(settings: MtaSettings, domain: string): boolean {
  return ownDomain(settings, domain) !== undefined
}

/** @returns where mail for this mailbox goes, or undefined where there is no such mailbox here */
export function localTargets(settings: MtaSettings, mailbox: Mailbox): readonly string[] | undefined {
  const domain = ownDomain(settings, mailbox.domain) ?? mailbox.domain
  const targets = expand(settings, canonical({ ...mailbox, domain }))
  return targets.length > 0 ? targets : undefined
}
