import { fold } from '../address/fold.ts'
import { canonicalText } from '../address/mailbox.ts'
import type { MailingList, MtaSettings } from '../settings.ts'

/** The local addresses of a server, by canonical form. */
export interface Directory {
  /** All of them, to the spelling in the settings. */
  readonly names: ReadonlyMap<string, string>
  /** To the spelling in the settings. */
  readonly mailboxes: ReadonlyMap<string, string>
  readonly aliases: ReadonlyMap<string, readonly string[]>
  readonly lists: ReadonlyMap<string, MailingList>
  /** To the new address. */
  readonly moved: ReadonlyMap<string, string>
}

function byCanonical<T>(table: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(table).map(([address, value]) => [canonicalText(address), value]))
}

/** @returns the directory of these settings */
export function directory(settings: MtaSettings): Directory {
  const { domains, mailboxes, lists, moved } = settings
  // Forwarding is an alias for one address (RFC 5321 §3.4, §3.9.1).
  const aliases = { ...Object.fromEntries(Object.entries(moved).map(([address, to]) => [address, [to]])), ...settings.aliases }
  const named = (...tables: readonly Readonly<Record<string, unknown>>[]): [string, string][] =>
    tables.flatMap((table) => Object.keys(table)).map((address) => [canonicalText(address), address])
  const names = new Map(named(mailboxes, aliases, lists))
  // Mail for the postmaster always finds a mailbox (RFC 5321 §4.5.1): the first there is, where the site has set up none.
  const missing = domains.map((domain) => canonicalText(`postmaster@${domain}`)).filter((name) => !names.has(name))
  return {
    names,
    mailboxes: new Map(named(mailboxes)),
    aliases: new Map([...byCanonical(aliases), ...missing.map((name) => [name, Object.keys(mailboxes).slice(0, 1)] as const)]),
    lists: byCanonical(lists),
    moved: byCanonical(moved),
  }
}

/**
 * Follows aliases to their ends (RFC 5321 §3.9.1); a loop ends where it closes. A list is an end: it is expanded when it is delivered to.
 * @param address canonical form
 * @returns mailboxes and lists as the settings spell them and foreign addresses; empty where the address is unknown
 */
export function expand(settings: MtaSettings, address: string, visited: ReadonlySet<string> = new Set()): readonly string[] {
  const { aliases, lists, mailboxes, names } = directory(settings)
  const targets = aliases.get(address)
  const end = lists.has(address) ? names.get(address) : mailboxes.get(address)
  if (!targets || visited.has(address)) return end === undefined ? [] : [end]
  return follow(settings, targets, new Set([...visited, address]), expand)
}

/**
 * The addresses that a list stands for (RFC 5321 §3.9.2), those of lists and aliases among its members in their place; each once.
 * @param address canonical form
 */
export function expandList(settings: MtaSettings, address: string): readonly string[] {
  return [...new Set(membersOf(settings, address, new Set()))]
}

function membersOf(settings: MtaSettings, address: string, visited: ReadonlySet<string>): readonly string[] {
  const { aliases, lists, names } = directory(settings)
  const targets = lists.get(address)?.members ?? aliases.get(address)
  // A member that is unknown here stays: its delivery fails, and the administrator is told.
  if (!targets) return [names.get(address) ?? address]
  return visited.has(address) ? [] : follow(settings, targets, new Set([...visited, address]), membersOf)
}

type Follow = (settings: MtaSettings, address: string, visited: ReadonlySet<string>) => readonly string[]

function follow(settings: MtaSettings, targets: readonly string[], seen: ReadonlySet<string>, next: Follow): readonly string[] {
  return targets.flatMap((target) => (isLocalText(settings, target) ? next(settings, canonicalText(target), seen) : [target]))
}

function isLocalText({ domains }: MtaSettings, address: string): boolean {
  return domains.some((domain) => fold(address).endsWith(`@${fold(domain)}`))
}
