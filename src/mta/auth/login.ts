import type { Session } from '../session/session.ts'
import { challenge } from './exchange.ts'
import type { PlainCredentials } from './mechanism.ts'
import { decodeUtf8, prepare } from './prepare.ts'

/** LOGIN has no RFC; this is draft-murchison-sasl-login, with the user name as initial response where a client sends one. */
export async function login(session: Session, initial: Buffer | undefined): Promise<PlainCredentials | undefined> {
  const name = decodeUtf8(initial ?? (await challenge(session, 'Username:')))
  const secret = decodeUtf8(await challenge(session, 'Password:'))
  const username = prepare(name ?? '')
  const password = prepare(secret ?? '')
  return username === undefined || password === undefined ? undefined : { username, password }
}
