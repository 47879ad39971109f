import type { Session } from '../session/session.ts'

/** User name and password, prepared (prepare.ts): '' where they could not be, which no account has. */
export interface PlainCredentials {
  readonly username: string
  readonly password: string
}

/**
 * Runs one SASL exchange (RFC 4422 §3).
 * @param initial the initial response, decoded; undefined where the client sent none
 * @returns what the client claims, or undefined where the claim cannot hold. Throws Refusal.
 */
export type Mechanism = (session: Session, initial: Buffer | undefined) => Promise<PlainCredentials | undefined>
