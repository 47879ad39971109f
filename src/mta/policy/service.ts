import type { PlainCredentials } from '../auth/mechanism.ts'
import type { Session } from '../session/session.ts'
import type { Account, MtaSettings } from '../settings.ts'

/** RFC 8314 §3.3: submissions speaks TLS from the first octet. */
export function implicitTls(session: Session): boolean {
  return session.service === 'submissions'
}

/** RFC 4954 §4: plain-text passwords only under TLS; the relay service takes no logins. */
export function authPermitted(session: Session): boolean {
  return session.service !== 'relay' && session.state.secure
}

/** RFC 6409 §3.1: what comes to these services is a submission. */
export function isSubmission(session: Session): boolean {
  return session.service !== 'relay'
}

/** RFC 6409 §4.3. */
export function loginRequired(session: Session): boolean {
  return isSubmission(session)
}

/** RFC 6409 §3.2: the null reverse-path is no reason to refuse a login's message, though sites do. */
export function nullSenderAllowed(settings: MtaSettings): boolean {
  return settings.nullSenderFromLogin
}

/** RFC 3030 §2. Inside TLS only, so that a server with CHUNKING and one without can both be seen here; an EHLO reply may differ there (RFC 3207 §4.2). */
export function chunkingOffered(session: Session): boolean {
  return session.state.secure
}

/** @returns the account these credentials belong to, or undefined */
export function verify(session: Session, credentials: PlainCredentials): Promise<Account | undefined> {
  return session.engine.credentials.verify(credentials)
}
