import { canonical, canonicalText, type Mailbox } from './address/mailbox.ts'
import type { Seams } from './seams.ts'
import type { Session } from './session/session.ts'
import type { Account } from './settings.ts'

/** Whose address an envelope sender is, seen from a login: 'own' is its first address, 'alias' any other of its own. The sound MTA need not tell them apart. */
export type SenderKind = 'own' | 'alias' | 'other' | 'unowned' | 'foreign'

function kindOf({ seams, settings }: Session, account: Account, mailbox: Mailbox, mayUse: boolean): SenderKind {
  const has = (address: string): boolean => canonicalText(address) === canonical(mailbox)
  if (mayUse) return has(account.addresses[0] ?? '') ? 'own' : 'alias'
  if (!seams.isLocalDomain(settings, mailbox.domain)) return 'foreign'
  return settings.accounts.some(({ addresses }) => addresses.some(has)) ? 'other' : 'unowned'
}

/** Changes for some kinds of senders whether a login may use them; undefined leaves it as it is. */
export function bendSenders(seams: Seams, bent: (kind: SenderKind, mailbox: Mailbox) => boolean | undefined): void {
  const { mayUse } = seams.wire
  seams.wire.mayUse = (session, account, mailbox) => {
    const sound = mayUse(session, account, mailbox)
    return bent(kindOf(session, account, mailbox, sound), mailbox) ?? sound
  }
}
