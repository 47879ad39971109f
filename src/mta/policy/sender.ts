import { canonicalText, canonical, type Mailbox } from '../address/mailbox.ts'
import type { Path } from '../address/path.ts'
import { reply, type Reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'
import type { Account } from '../settings.ts'
import { isTrusted } from './recipient.ts'

/** Whose address an envelope sender is, seen from a login. */
export type SenderKind = 'own' | 'alias' | 'other' | 'unowned' | 'foreign'

function same(address: string, mailbox: Mailbox, local: boolean): boolean {
  if (local) return canonicalText(address) === canonical(mailbox)
  const at = address.lastIndexOf('@')
  // Only the host that owns a domain may take its local-parts without case (RFC 5321 §2.4).
  return address.slice(0, at) === mailbox.local && address.slice(at + 1).toLowerCase() === mailbox.domain.toLowerCase()
}

/** @returns how the mailbox relates to the account; 'own' is its first address, 'alias' any other of its own */
export function senderKind(session: Session, account: Account, mailbox: Mailbox): SenderKind {
  const { seams, settings } = session
  const local = seams.isLocalDomain(settings, mailbox.domain)
  const place = account.addresses.findIndex((address) => same(address, mailbox, local))
  if (place >= 0) return place === 0 ? 'own' : 'alias'
  if (!local) return 'foreign'
  const owned = settings.accounts.some((owner) => owner.addresses.some((address) => same(address, mailbox, local)))
  return owned ? 'other' : 'unowned'
}

/** @returns true where a login may use such an address as envelope sender (RFC 6409 §6.1) */
export function mayUse(kind: SenderKind): boolean {
  return kind === 'own' || kind === 'alias'
}

function refusalForLogin(session: Session, account: Account, path: Path): Reply | undefined {
  const { seams, settings } = session
  const allowed = path.kind === 'mailbox' ? seams.mayUse(seams.senderKind(session, account, path.mailbox)) : seams.nullSenderAllowed(settings)
  // 553 is one of the two codes of RFC 5321 §3.3; RFC 6409 §6.1 names the other, 550.
  return allowed ? undefined : reply(553, '5.7.1', 'Sender address not owned by this login')
}

/** Strangers on the relay port who claim an address of ours, where the settings refuse them. */
export function localSenderRefusal(session: Session, path: Path): Reply | undefined {
  const { seams, settings } = session
  if (!settings.refuseLocalSenderFromStrangers || session.service !== 'relay' || isTrusted(session)) return undefined
  const local = path.kind === 'mailbox' && seams.isLocalDomain(settings, path.mailbox.domain)
  return local ? reply(550, '5.7.1', 'Local sender from outside, authenticate on the submission port') : undefined
}

/** Decides on a reverse-path. */
export function senderRefusal(session: Session, path: Path): Reply | undefined {
  const { login } = session.state
  return login ? refusalForLogin(session, login, path) : session.seams.localSenderRefusal(session, path)
}
