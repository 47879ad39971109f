import { mailDirectory, queueDirectory } from '../queue/folders.ts'
import { defaultSettings, type MtaSettings } from '../settings.ts'

/*
 * Settings under the names of postconf(5). What Postfix keeps in table files stands here as its
 * inline: tables (DATABASE_README). The last rows have no counterpart in Postfix's main.cf.
 */
const parameters: Readonly<Record<string, (settings: MtaSettings) => string>> = {
  disable_vrfy_command: (s) => yesNo(!s.verifyAddresses),
  inet_interfaces: (s) => s.host,
  mail_name: () => 'mailspec',
  mail_spool_directory: mailDirectory,
  maximal_backoff_time: (s) => seconds(s.maximalBackoff),
  maximal_queue_lifetime: (s) => days(s.queueLifetime),
  message_size_limit: (s) => String(s.messageSizeLimit),
  minimal_backoff_time: (s) => seconds(s.minimalBackoff),
  mydestination: (s) => s.domains.join(', '),
  myhostname: (s) => s.hostname,
  mynetworks: (s) => s.networks.join(' '),
  queue_directory: queueDirectory,
  smtpd_client_restrictions: (s) => (s.requireReverseDns ? 'reject_unknown_client_hostname' : ''),
  smtpd_recipient_limit: (s) => String(s.recipientLimit),
  smtpd_sender_login_maps: (s) => table(senderLogins(s)),
  smtpd_sender_restrictions: (s) => (s.refuseLocalSenderFromStrangers ? 'reject_unauthenticated_sender_login_mismatch' : ''),
  smtpd_timeout: (s) => seconds(s.commandTimeout),
  transport_maps: (s) => table(Object.entries(s.routes).map(([domain, hop]) => [domain, `smtp:[${hop.host}]:${hop.port}`])),
  virtual_alias_maps: (s) => table(Object.entries(s.aliases).map(([alias, targets]) => [alias, targets.join(', ')])),
  virtual_mailbox_maps: (s) => table(Object.entries(s.mailboxes).map(([address, folder]) => [address, `${folder.replace(/\/$/, '')}/`])),

  mailing_lists: (s) => table(Object.entries(s.lists).map(([address, { members, administrator }]) => [address, `${members.join(', ')}; ${administrator}`])),
  minimum_key_bits: (s) => String(s.minimumKeyBits),
  moved_addresses: (s) => table(Object.entries(s.moved)),
  null_sender_from_login: (s) => yesNo(s.nullSenderFromLogin),
  name_sender: (s) => yesNo(s.nameSender),
  queue_file_sync: (s) => yesNo(s.sync),
  relay_port: (s) => String(s.ports.relay),
  resolver_addresses: (s) => table(Object.entries(s.resolver.addresses).map(([name, addresses]) => [name, addresses.join(', ')])),
  resolver_names: (s) => table(Object.entries(s.resolver.names)),
  submission_port: (s) => String(s.ports.submission),
  submissions_port: (s) => String(s.ports.submissions),
  tell_new_address: (s) => yesNo(s.tellNewAddress),
}

/** @returns every parameter with its value, sorted by name */
export function effectiveValues(settings: MtaSettings): ReadonlyMap<string, string> {
  return new Map(Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, value(settings)]))
}

/** The same for an MTA that was told nothing; its folders are relative to one that must be named. */
export function defaultValues(): ReadonlyMap<string, string> {
  return effectiveValues({ ...defaultSettings, directory: '' })
}

function senderLogins(settings: MtaSettings): readonly (readonly [string, string])[] {
  const addresses = new Set(settings.accounts.flatMap((account) => account.addresses))
  return [...addresses].map((address) => [address, settings.accounts.filter((one) => one.addresses.includes(address)).map((one) => one.username).join(', ')])
}

function table(rows: readonly (readonly [string, string])[]): string {
  return rows.length === 0 ? '' : `inline:{ ${rows.map(([key, value]) => `{ ${key} = ${value} }`).join(', ')} }`
}

function seconds(milliseconds: number): string {
  return `${milliseconds / 1000}s`
}

function days(milliseconds: number): string {
  return milliseconds > 0 && milliseconds % 86_400_000 === 0 ? `${milliseconds / 86_400_000}d` : seconds(milliseconds)
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no'
}
