import type { Session } from '../session/session.ts'
import { challenge } from './exchange.ts'
import type { PlainCredentials } from './mechanism.ts'
import { decodeUtf8, prepare } from './prepare.ts'

/** An empty authzid means the authenticated identity; to act for another is granted to nobody (RFC 4616 §2). */
export function authzidAllowed(authzid: string, username: string): boolean {
  return authzid === '' || prepare(authzid) === username
}

/** RFC 4616 §2: [authzid] NUL authcid NUL passwd, UTF-8. */
export async function plain(session: Session, initial: Buffer | undefined): Promise<PlainCredentials | undefined> {
  const message = decodeUtf8(initial ?? (await challenge(session, '')))
  const [authzid = '', authcid = '', passwd = '', ...more] = message?.split('\0') ?? []
  const username = prepare(authcid)
  const password = prepare(passwd)
  if (username === undefined || password === undefined || more.length > 0) return undefined
  return session.seams.authzidAllowed(authzid, username) ? { username, password } : undefined
}
