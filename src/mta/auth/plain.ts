import type { Session } from '../session/session.ts'
import { challenge } from './exchange.ts'
import type { PlainCredentials } from './mechanism.ts'
import { prepare } from './prepare.ts'

/** An empty authzid means the authenticated identity; to act for another is granted to nobody (RFC 4616 §2). */
export function authzidAllowed(authzid: string, username: string): boolean {
  return authzid === '' || prepare(authzid) === username
}

/** RFC 4616 §2: [authzid] NUL authcid NUL passwd, UTF-8. */
export async function plain(session: Session, initial: Buffer | undefined): Promise<PlainCredentials | undefined> {
  const message = initial ?? (await challenge(session, ''))
  const fields = message.toString('utf8').split('\0')
  if (fields.length !== 3) return undefined
  const [authzid, authcid, passwd] = fields as [string, string, string]
  const username = prepare(authcid)
  return session.seams.authzidAllowed(authzid, username) ? { username, password: prepare(passwd) } : undefined
}
