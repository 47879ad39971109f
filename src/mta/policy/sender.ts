import { fold } from '../address/fold.ts'
import { canonicalText, canonical, type Mailbox } from '../address/mailbox.ts'
import type { Path } from '../address/path.ts'
import { reply, type Reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'
import type { Account } from '../settings.ts'
import { isTrusted } from './recipient.ts'

function same(address: string, mailbox: Mailbox, local: boolean): boolean {
  if (local) return canonicalText(address) === canonical(mailbox)
  const at = address.lastIndexOf('@')
  // Only the host that owns a domain may take its local-parts without case (RFC 5321 §2.4).
  return address.slice(0, at) === mailbox.local && fold(address.slice(at + 1)) === fold(mailbox.domain)
}

/** @returns true where a login may use such an address as envelope sender: it is one of its own (RFC 6409 §6.1) */
export function mayUse({ seams, settings }: Session, account: Account, mailbox: Mailbox): boolean {
  const local = seams.isLocalDomain(settings, mailbox.domain)
  return account.addresses.some((address) => same(address, mailbox, local))
}

function refusalForLogin(session: Session, account: Account, path: Path): Reply | undefined {
  const { seams, settings } = session
  const allowed = path.kind === 'mailbox' ? seams.mayUse(session, account, path.mailbox) : seams.nullSenderAllowed(settings)
  // 553 is one of the two codes of RFC 5321 §3.3; RFC 6409 §6.1 names the other, 550.
  return allowed ? undefined : reply(553, '5.7.1', 'Sender address not owned by this login')
}

/** Strangers on the relay port who claim an address of ours, where the settings refuse them. */
export function localSenderRefusal(session: Session, path: Path): Reply | undefined {
  const { seams, settings } = session
  if (!settings.refuseLocalSenderFromStrangers || isTrusted(session)) return undefined
  const local = path.kind === 'mailbox' && seams.isLocalDomain(settings, path.mailbox.domain)
  return local ? reply(550, '5.7.1', 'Local sender from outside, authenticate on the submission port') : undefined
}

/** Decides on a reverse-path. */
export function senderRefusal(session: Session, path: Path): Reply | undefined {
  const { login } = session.state
  return login ? refusalForLogin(session, login, path) : session.seams.localSenderRefusal(session, path)
}
