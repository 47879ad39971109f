import { canonicalText } from '../address/mailbox.ts'
import type { MtaSettings } from '../settings.ts'

/** The local addresses of a server, by canonical form. */
export interface Directory {
  /** To the spelling in the settings. */
  readonly mailboxes: ReadonlyMap<string, string>
  readonly aliases: ReadonlyMap<string, readonly string[]>
}

const built = new WeakMap<MtaSettings, Directory>()

/** @returns the directory of these settings, made once */
export function directory(settings: MtaSettings): Directory {
  const known = built.get(settings)
  if (known) return known
  const made: Directory = {
    mailboxes: new Map(Object.keys(settings.mailboxes).map((address) => [canonicalText(address), address])),
    aliases: new Map(Object.entries(settings.aliases).map(([address, targets]) => [canonicalText(address), targets])),
  }
  built.set(settings, made)
  return made
}

/**
 * Follows aliases to their ends (RFC 5321 §3.9.1); a loop ends where it closes.
 * @param address canonical form
 * @returns mailboxes as the settings spell them and foreign addresses; empty where the address is unknown
 */
export function expand(settings: MtaSettings, address: string, visited: ReadonlySet<string> = new Set()): readonly string[] {
  const { aliases, mailboxes } = directory(settings)
  const targets = aliases.get(address)
  const mailbox = mailboxes.get(address)
  if (!targets || visited.has(address)) return mailbox === undefined ? [] : [mailbox]
  const seen = new Set([...visited, address])
  return targets.flatMap((target) => (isLocalText(settings, target) ? expand(settings, canonicalText(target), seen) : [target]))
}

function isLocalText(settings: MtaSettings, address: string): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  return settings.domains.some((local) => local.toLowerCase() === domain)
}
