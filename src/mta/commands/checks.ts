import { refuse } from '../session/reply.ts'
import type { Session } from '../session/session.ts'
import type { Transaction } from '../session/state.ts'

/** RFC 5321 §4.1.4: a session with mail transactions begins with EHLO. @returns the name that the client gave with it */
export function requireHello(session: Session): string {
  return session.state.helo ?? refuse(503, '5.5.1', 'Send EHLO first')
}

/** RFC 5321 §4.3.2 and §4.1.1: commands without argument. */
export function requireNoArgument(argument: string): void {
  if (argument !== '') refuse(501, '5.5.4', 'No argument allowed')
}

/** RFC 5321 §4.1.4: MAIL begins a transaction, RCPT and DATA need one. */
export function requireTransaction(session: Session): Transaction {
  return session.state.transaction ?? refuse(503, '5.5.1', 'Send MAIL first')
}
