import addressparser from 'nodemailer/lib/addressparser'
import { parseMailbox } from '../address/mailbox.ts'
import type { Session } from '../session/session.ts'
import type { Account } from '../settings.ts'
import { headerLength } from '../delivery/final-form.ts'
import { headerOf } from './header.ts'

/** @returns the addresses that a field names, those in display names and comments not among them */
export function addressesIn(value: string): readonly string[] {
  return addressparser(value.replace(/\r\n/g, ''), { flatten: true }).map(({ address }) => address)
}

/**
 * Names the login in Sender where a message says that somebody else wrote it, or several did (RFC 6409 §8.1, RFC 5322 §3.6.2).
 * A Sender that names somebody else gives way.
 */
export function nameSender(session: Session, account: Account, content: Buffer): Buffer {
  if (!session.settings.nameSender) return content
  const fields = headerOf(content)
  const named = (wanted: string): readonly string[] => fields.filter(({ name }) => name === wanted).flatMap(({ value }) => addressesIn(value))
  const own = (addresses: readonly string[]): boolean => addresses.length === 1 && addresses.every((address) => owns(session, account, address))
  const sender = named('sender')
  // Two fields are none that could be mended, and were refused before (RFC 5322 §3.6).
  if (fields.filter(({ name }) => name === 'sender').length > 1) return content
  if (sender.length > 0 ? own(sender) : own(named('from'))) return content
  const lines = fields.filter(({ name }) => name !== 'sender').map(({ text }) => text)
  return Buffer.concat([Buffer.from([`Sender: <${account.addresses[0]}>`, ...lines].join('\r\n'), 'latin1'), content.subarray(headerLength(content))])
}

function owns(session: Session, account: Account, address: string): boolean {
  const mailbox = parseMailbox(address)
  return mailbox !== undefined && session.seams.mayUse(session, account, mailbox)
}
