import type { Reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'

/** Answers one command; undefined where the answer has been given already. */
export type Handler = (session: Session, argument: string) => Promise<Reply | undefined>

/**
 * @param check decides, and changes nothing: a refused command leaves the state as it was (RFC 5321 §4.1.4).
 * Throws Refusal.
 * @param proceed acts
 */
export function command<T>(
  check: (session: Session, argument: string) => T,
  proceed: (session: Session, intent: T) => Reply | undefined | Promise<Reply | undefined>,
): Handler {
  return async (session, argument) => proceed(session, check(session, argument))
}
