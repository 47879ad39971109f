import type { Account } from '../settings.ts'
import type { Recipient } from '../queue/contract.ts'
import type { MailParameters } from '../parameters/mail.ts'

/** A mail transaction (RFC 5321 §3.3): the reverse-path buffer and the forward-path buffer. */
export interface Transaction {
  /** Reverse-path without brackets; '' is the null reverse-path. */
  readonly sender: string
  readonly parameters: MailParameters
  /** Forward-paths accepted so far, as the client gave them. */
  readonly accepted: string[]
  /** Where the message goes after aliases. */
  readonly recipients: Recipient[]
  /** What came by BDAT so far; absent where none came (RFC 3030 §2). */
  chunks?: Buffer[]
}

/** What the server knows of a session; all of it but `secure` is forgotten after a TLS handshake (RFC 3207 §4.2). */
export interface SessionState {
  /** Argument of the last accepted EHLO or HELO. */
  helo: string | undefined
  /** Whether that was EHLO. */
  extended: boolean
  secure: boolean
  login: Account | undefined
  transaction: Transaction | undefined
}

/** @returns the state just after the greeting */
export function initialState(secure: boolean): SessionState {
  return { helo: undefined, extended: false, secure, login: undefined, transaction: undefined }
}
