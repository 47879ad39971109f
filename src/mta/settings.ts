/**
 * Everything the reference MTA can be told, as data. `postconf` prints these under the names
 * that Postfix uses for the same thing (src/mta/tools/parameters.ts).
 */
export interface Account {
  /** The login name as the client sends it, UTF-8. */
  readonly username: string
  readonly password: string
  /** Addresses this login may use as envelope sender (aliases included). */
  readonly addresses: readonly string[]
}

export interface NextHop {
  readonly host: string
  readonly port: number
}

/** A list that this server expands (RFC 5321 §3.9.2). */
export interface MailingList {
  readonly members: readonly string[]
  /** Return address of the copies: whoever administers the list. */
  readonly administrator: string
}

export interface ResolverTable {
  /** Client address to host name, as a PTR record would say. */
  readonly names: Readonly<Record<string, string>>
  /** Host name to addresses, as A and AAAA records would say. */
  readonly addresses: Readonly<Record<string, readonly string[]>>
}

export interface MtaSettings {
  /** Name in greeting, EHLO reply and trace fields (myhostname). */
  readonly hostname: string
  /** Loopback address to listen on. */
  readonly host: string
  /** 0 asks the system for a free port. */
  readonly ports: { readonly relay: number; readonly submission: number; readonly submissions: number }
  /** Domains delivered locally (mydestination); an address without a domain is in the first. */
  readonly domains: readonly [string, ...string[]]
  /** Local mailboxes: address to maildir folder, relative to the mail folder or absolute. */
  readonly mailboxes: Readonly<Record<string, string>>
  /** Local aliases: address to one or more addresses. */
  readonly aliases: Readonly<Record<string, readonly string[]>>
  /** Addresses that have moved, to the new one (relocated mail that is still forwarded). */
  readonly moved: Readonly<Record<string, string>>
  /** Whether RCPT and VRFY tell the new address with 251, or forward silently (RFC 5321 §3.4, §7.7). */
  readonly tellNewAddress: boolean
  /** Mailing lists by address. */
  readonly lists: Readonly<Record<string, MailingList>>
  /** Whether VRFY and EXPN say what is there; switched off, both are answered 252 (RFC 5321 §7.3; disable_vrfy_command). */
  readonly verifyAddresses: boolean
  readonly accounts: readonly Account[]
  /** Offer CRAM-MD5 as well: it needs the passwords themselves, so whoever copies the server's memory can log in as anybody. */
  readonly cramMd5: boolean
  /** Client networks in CIDR form that may relay anywhere without a login (mynetworks). */
  readonly networks: readonly string[]
  /** Client networks in CIDR form that get no service: they are greeted with 554 (RFC 5321 §3.1). */
  readonly turnedAway: readonly string[]
  /** Next hop for each foreign domain; a domain without a route is undeliverable, for no DNS query is ever made (transport_maps). */
  readonly routes: Readonly<Record<string, NextHop>>
  /** The only resolver there is. */
  readonly resolver: ResolverTable
  /** Refuse relay-port clients without forward-confirmed reverse DNS (reject_unknown_client_hostname). */
  readonly requireReverseDns: boolean
  /** Refuse local senders from unauthenticated strangers on the relay port. */
  readonly refuseLocalSenderFromStrangers: boolean
  /** Whether a logged-in client may use the null reverse-path. */
  readonly nullSenderFromLogin: boolean
  /** Whether a login is named in Sender where From names somebody else (Exim's control = submission). */
  readonly nameSender: boolean
  /** Bits of the keys below which a TLS session is served nothing; 0 for no such limit (RFC 3207 §4.1). */
  readonly minimumKeyBits: number
  /** Octets; 0 means no limit (message_size_limit). */
  readonly messageSizeLimit: number
  /** Recipients in one transaction; RFC 5321 §4.5.3.1.8 asks for at least 100 (smtpd_recipient_limit). */
  readonly recipientLimit: number
  /** Milliseconds without a command after which the session ends with 421 (smtpd_timeout). */
  readonly commandTimeout: number
  /** Milliseconds before the first retry of a deferred message (minimal_backoff_time). */
  readonly minimalBackoff: number
  /** Longest wait between two attempts, milliseconds (maximal_backoff_time). */
  readonly maximalBackoff: number
  /** Milliseconds after which a deferred message is returned (maximal_queue_lifetime). */
  readonly queueLifetime: number
  /** Folder for queue and mail; made when missing. */
  readonly directory: string
  /** Ask the disk to keep the queue file before the 250 (never false outside tests that measure). */
  readonly sync: boolean
}

export const defaultSettings: Omit<MtaSettings, 'directory'> = {
  hostname: 'mx.example.test',
  host: '127.0.0.1',
  ports: { relay: 0, submission: 0, submissions: 0 },
  domains: ['example.test'],
  mailboxes: {},
  aliases: {},
  moved: {},
  tellNewAddress: false,
  lists: {},
  verifyAddresses: true,
  accounts: [],
  cramMd5: false,
  networks: [],
  turnedAway: [],
  routes: {},
  resolver: { names: {}, addresses: {} },
  requireReverseDns: false,
  refuseLocalSenderFromStrangers: false,
  nullSenderFromLogin: true,
  nameSender: false,
  minimumKeyBits: 0,
  messageSizeLimit: 10_240_000,
  recipientLimit: 1000,
  commandTimeout: 300_000,
  minimalBackoff: 300_000,
  maximalBackoff: 4_000_000,
  queueLifetime: 432_000_000,
  sync: true,
}
