/** A system under test, as its target file tells it (docs/reference/target-file.md). */

export interface ServiceAddress {
  readonly host: string
  readonly port: number
}

export type ServiceName = 'relay' | 'submission' | 'submissions'
export const serviceNames: readonly ServiceName[] = ['relay', 'submission', 'submissions']

export interface AccountOfTarget {
  readonly username: string
  readonly password: string
  readonly addresses: readonly string[]
}

/** A name that stands for several mailboxes (RFC 5321 §3.9). */
export interface AliasOfTarget {
  readonly address: string
  readonly members: readonly string[]
}

export interface ListOfTarget extends AliasOfTarget {
  readonly administrator?: string
}

export type Permission = 'deliver' | 'queue' | 'attack'

export type MailboxOfTarget =
  | { readonly type: 'maildir'; readonly path: string }
  | {
      readonly type: 'imap'
      readonly host: string
      readonly port: number
      readonly secure: boolean
      readonly username: string
      readonly password: string
    }

export interface QueueOfTarget {
  readonly type: 'postfix' | 'exim' | 'opensmtpd' | 'sendmail'
  /** Command prefix; empty runs the tools here. */
  readonly exec: readonly string[]
  readonly config?: string
}

/** Milliseconds. */
export interface Patience {
  readonly connect: number
  readonly greeting: number
  readonly reply: number
  readonly endOfData: number
  readonly queueSettle: number
  readonly notification: number
}

export const defaultPatience: Patience = { connect: 10_000, greeting: 30_000, reply: 30_000, endOfData: 60_000, queueSettle: 30_000, notification: 60_000 }

export interface Clients {
  readonly stranger?: string
  readonly trusted?: string
  readonly unnamed?: string
  readonly refused?: string
}

export interface Policy {
  readonly reverseDns: boolean
  readonly localSender: boolean
  readonly nullSender?: 'accept' | 'refuse'
  /** Whether a message of a login cannot name somebody else as its author without naming the login, too. */
  readonly author: boolean
}

export interface Target {
  readonly name: string
  readonly relay?: ServiceAddress
  readonly submission?: ServiceAddress
  readonly submissions?: ServiceAddress
  /** `ca` is PEM text here. */
  readonly tls: { readonly ca?: string; readonly servername?: string; readonly insecure: boolean }
  /** An outsider's address, for the reverse-path of ordinary mail. */
  readonly sender?: string
  readonly domain?: string
  readonly recipient?: string
  readonly unknownRecipient?: string
  readonly foreignRecipient?: string
  readonly deferredRecipient?: string
  readonly account?: AccountOfTarget
  readonly internationalAccount?: AccountOfTarget
  readonly aliasAddress?: string
  readonly otherAddress?: string
  readonly movedRecipient?: string
  readonly alias?: AliasOfTarget
  readonly list?: ListOfTarget
  readonly unownedAddress?: string
  readonly mailbox?: MailboxOfTarget
  readonly queue?: QueueOfTarget
  readonly nextHop?: ServiceAddress
  readonly clients: Clients
  readonly policy: Policy
  readonly allow: readonly Permission[]
  /** Whether somebody said in so many words that the queue may be changed, and it is not only allowed because the target is on loopback. */
  readonly stated: boolean
  readonly patience: Patience
}

/** @returns whether every service of the target is on this machine's loopback */
export function onLoopback(target: Target): boolean {
  return serviceNames.every((name) => isLoopback(target[name]?.host))
}

function isLoopback(host: string | undefined): boolean {
  return host === undefined || host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

/** @returns the secrets that must appear in no record */
export function secretsOf(target: Target): string[] {
  const imap = target.mailbox?.type === 'imap' ? [target.mailbox.password] : []
  return [target.account?.password, target.internationalAccount?.password, target.internationalAccount?.password.normalize('NFD'), ...imap].filter((s) => s !== undefined)
}

/** On loopback all is allowed unless the file says otherwise; elsewhere only plain dialogue is (design §1.9). */
export function defaultAllow(target: Target): readonly Permission[] {
  return onLoopback(target) ? ['deliver', 'queue', 'attack'] : []
}

/**
 * Whether what follows a handshake needs a server that proved who it is. Logins do, and so does a server for which the target file claims
 * a certificate. A relay without such a claim is spoken to as mail servers speak to each other: encrypted, unauthenticated (RFC 3207 §4.1).
 */
export function needsTrust(target: Target, service: ServiceName): boolean {
  if (target.tls.insecure) return false
  return service !== 'relay' || target.tls.ca !== undefined || target.tls.servername !== undefined
}
