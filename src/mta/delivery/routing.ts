import { isAbsolute, join } from 'node:path'
import { canonicalText } from '../address/mailbox.ts'
import { directory, expandList } from '../policy/directory.ts'
import { mailDirectory } from '../queue/folders.ts'
import type { MtaSettings, NextHop } from '../settings.ts'
import { permanent, type Failed } from './outcome.ts'
import type { ExpandedList } from './redistribute.ts'

export type Destination =
  | { readonly kind: 'mailbox'; readonly path: string }
  | { readonly kind: 'list'; readonly list: ExpandedList }
  | { readonly kind: 'relay'; readonly hop: NextHop }
  | { readonly kind: 'nowhere'; readonly failure: Failed }

/** Where a final address leads: a local mailbox, a list, a next hop, or nowhere. */
export function destination(address: string, settings: MtaSettings): Destination {
  const domain = domainOf(address, settings)
  if (isLocalDomain(domain, settings)) return localDestination(address, settings)
  const hop = lookup(settings.routes, domain)
  if (hop) return { kind: 'relay', hop }
  // No DNS query is ever made, so a domain without a route has no next hop and never will: RFC 3463 §3.5, X.4.4.
  return { kind: 'nowhere', failure: permanent('5.4.4', `unable to look up host ${domain}: no route is configured`) }
}

/** Replaces aliases, and addresses that have moved, until none is left; an address met twice is left as it is. */
export function expandAliases(address: string, settings: MtaSettings, seen: readonly string[] = []): readonly string[] {
  if (seen.includes(address)) return [address]
  const name = withDomain(address, settings)
  const moved = lookup(settings.moved, name)
  const targets = lookup(settings.aliases, name) ?? (moved === undefined ? undefined : [moved])
  if (!targets) return [address]
  return targets.flatMap((target) => expandAliases(target, settings, [...seen, address]))
}

function localDestination(address: string, settings: MtaSettings): Destination {
  const list = expandedList(address, settings)
  if (list) return { kind: 'list', list }
  const path = lookup(settings.mailboxes, withDomain(address, settings))
  if (path === undefined) return { kind: 'nowhere', failure: permanent('5.1.1', `unknown user: "${address}"`) }
  return { kind: 'mailbox', path: isAbsolute(path) ? path : join(mailDirectory(settings), path) }
}

function expandedList(address: string, settings: MtaSettings): ExpandedList | undefined {
  const name = canonicalText(withDomain(address, settings))
  const list = directory(settings).lists.get(name)
  return list && { address, administrator: list.administrator, members: expandList(settings, name) }
}

function domainOf(address: string, settings: MtaSettings): string {
  return withDomain(address, settings).slice(withDomain(address, settings).lastIndexOf('@') + 1)
}

// RFC 5321 §4.1.1.3: `postmaster` may come without a domain.
function withDomain(address: string, settings: MtaSettings): string {
  return address.includes('@') ? address : `${address}@${settings.domains[0]}`
}

function isLocalDomain(domain: string, settings: MtaSettings): boolean {
  return settings.domains.some((local) => local.toLowerCase() === domain.toLowerCase())
}

// Local parts are case-sensitive by RFC 5321 §2.4, domains are not; a mailbox is found without
// regard to case when there is no exact entry, as §2.4 advises hosts to do.
function lookup<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  if (Object.hasOwn(table, key)) return table[key]
  const wanted = key.toLowerCase()
  return Object.entries(table).find(([name]) => name.toLowerCase() === wanted)?.[1]
}
