import type { Session } from '../session/session.ts'
import type { Account } from '../settings.ts'

/** User name and password, prepared (prepare.ts): '' where they could not be, which no account has. */
export interface PlainCredentials {
  readonly username: string
  readonly password: string
}

/** Whoever the exchange itself has shown to know the password, which did not pass over the wire. */
export interface Proven {
  readonly account: Account
}

/**
 * Runs one SASL exchange (RFC 4422 §3).
 * @param initial the initial response, decoded; undefined where the client sent none
 * @returns what the client claims, or who it has proved to be, or undefined where neither can hold. Throws Refusal.
 */
export type Mechanism = (session: Session, initial: Buffer | undefined) => Promise<PlainCredentials | Proven | undefined>
