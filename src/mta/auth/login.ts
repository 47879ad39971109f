import type { Session } from '../session/session.ts'
import { challenge } from './exchange.ts'
import type { PlainCredentials } from './mechanism.ts'
import { prepare } from './prepare.ts'

/** LOGIN has no RFC; this is draft-murchison-sasl-login, with the user name as initial response where a client sends one. */
export async function login(session: Session, initial: Buffer | undefined): Promise<PlainCredentials> {
  const username = initial ?? (await challenge(session, 'Username:'))
  const password = await challenge(session, 'Password:')
  return { username: prepare(username.toString('utf8')), password: prepare(password.toString('utf8')) }
}
