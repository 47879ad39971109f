import type { ServiceAddress, ServiceName, Target } from '../target/target.ts'

/** The names to type: hosts, ports, addresses. Never a password. */
export interface Site {
  readonly services: Readonly<Record<ServiceName, ServiceAddress>>
  /** The name that the certificate is for, where it is not the host's. */
  readonly servername?: string
  /** Addresses by the names that features write in braces. */
  readonly addresses: Readonly<Record<string, string>>
  readonly username: string
  /** Of the second login, the one with letters beyond ASCII. */
  readonly internationalUsername: string
  /** Addresses to connect from, where they are known. */
  readonly clients: { readonly stranger?: string; readonly trusted?: string; readonly unnamed?: string; readonly refused?: string }
  /** Words before each queue tool, and its configuration directory. */
  readonly tools: { readonly exec: readonly string[]; readonly config?: string }
  readonly mailbox: string
  readonly nextHop: string
}

/** What stands for a password wherever one has to be typed. */
export const passwordWord = 'PASSWORD'

const host = 'mx.example.test'

/** The names of the example site, for a reader who named no target. */
export const exampleSite: Site = {
  services: { relay: { host, port: 25 }, submission: { host, port: 587 }, submissions: { host, port: 465 } },
  addresses: {
    sender: 'carol@client.example', domain: 'example.test', recipient: 'user@example.test', unknownRecipient: 'nobody@example.test',
    foreignRecipient: 'someone@outside.test', deferredRecipient: 'later@relay.test', ownAddress: 'user@example.test', aliasAddress: 'sales@example.test', ownForeignAddress: 'user@guest.example',
    otherAddress: 'other@example.test', unownedAddress: 'unowned@example.test', movedRecipient: 'former@example.test', alias: 'team@example.test', list: 'readers@example.test', listAdministrator: 'readers-owner@example.test', memberAlias: 'team@example.test', memberList: 'readers@example.test',
  },
  username: 'user@example.test', internationalUsername: 'jürgen',
  clients: {}, tools: { exec: [] }, mailbox: 'the mailbox of user@example.test', nextHop: 'the next hop of relay.test',
}

/** A word to replace: OTHER-ADDRESS. */
const missing = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter}`).toUpperCase()

function addressesOf(target: Target): Record<string, string> {
  const { domain, recipient, unknownRecipient, foreignRecipient, deferredRecipient, otherAddress, unownedAddress, account } = target
  const given: Readonly<Record<string, string | undefined>> = {
    domain, recipient, unknownRecipient, foreignRecipient, deferredRecipient, otherAddress, unownedAddress, movedRecipient: target.movedRecipient, alias: target.alias?.address, list: target.list?.address, listAdministrator: target.list?.administrator,
    memberAlias: target.alias?.address, memberList: target.list?.address,
    sender: target.sender ?? 'carol@client.example', ownAddress: account?.addresses[0], aliasAddress: target.aliasAddress ?? account?.addresses[1],
    ownForeignAddress: account?.addresses.find((address) => domain !== undefined && !address.toLowerCase().endsWith(`@${domain.toLowerCase()}`)),
  }
  return Object.fromEntries(Object.keys(exampleSite.addresses).map((name) => [name, given[name] ?? missing(name)]))
}

function mailboxOf({ mailbox }: Target): string {
  if (mailbox === undefined) return 'the mailbox of the recipient'
  return mailbox.type === 'maildir' ? `the newest file in ${mailbox.path}/new` : `the mailbox of ${mailbox.username} on ${mailbox.host}:${mailbox.port}`
}

/** @returns the names of a target; a word in capitals where its file gives none */
export function siteOf(target: Target): Site {
  const { relay, submission, submissions, nextHop, clients, queue, tls } = target
  const fallback = (relay ?? submission ?? submissions ?? { host }).host
  return {
    services: {
      relay: relay ?? { host: fallback, port: 25 }, submission: submission ?? { host: fallback, port: 587 }, submissions: submissions ?? { host: fallback, port: 465 },
    },
    ...(tls.servername === undefined ? {} : { servername: tls.servername }),
    addresses: addressesOf(target),
    username: target.account?.username ?? 'USERNAME', internationalUsername: target.internationalAccount?.username ?? 'SECOND-USERNAME',
    clients, tools: { exec: queue?.exec ?? [], ...(queue?.config === undefined ? {} : { config: queue.config }) },
    mailbox: mailboxOf(target), nextHop: nextHop === undefined ? 'the next hop' : `${nextHop.host}:${nextHop.port}`,
  }
}
