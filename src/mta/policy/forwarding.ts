import { canonical, type Mailbox } from '../address/mailbox.ts'
import { reply, type Reply } from '../session/reply.ts'
import type { MtaSettings } from '../settings.ts'
import { directory } from './directory.ts'

/** RFC 5321 §3.4: the new address may be told; mail is forwarded there whether the client heeds it or not. */
export function newAddressNotice(settings: MtaSettings, mailbox: Mailbox): Reply | undefined {
  const address = settings.tellNewAddress ? directory(settings).moved.get(canonical(mailbox)) : undefined
  return address === undefined ? undefined : reply(251, '2.1.5', `User not local; will forward to <${address}>`)
}
