/** What the SMTP side of the reference MTA asks of its queue, and nothing more. */

export interface Recipient {
  /** Mailbox the message goes to now, after aliases. */
  readonly address: string
  /** Mailbox as the client gave it in RCPT. */
  readonly original: string
  /** DSN NOTIFY (RFC 3461 §4.1): NEVER, or any of SUCCESS, FAILURE, DELAY. Absent when the client gave none. */
  readonly notify?: readonly string[]
  /** DSN ORCPT (RFC 3461 §4.2), undecoded. */
  readonly orcpt?: string
}

export interface AcceptedMessage {
  /** Reverse-path without brackets; '' is the null reverse-path. */
  readonly sender: string
  readonly recipients: readonly Recipient[]
  /** Message content as stored: CRLF line ends, dots unstuffed, this server's Received field already on top. */
  readonly content: Buffer
  readonly body?: '7BIT' | '8BITMIME'
  /** DSN ENVID and RET (RFC 3461 §4.4, §4.3), undecoded. */
  readonly envid?: string
  readonly ret?: 'FULL' | 'HDRS'
  readonly client: { readonly address: string; readonly helo: string; readonly name: string }
  /** Login name, when the client authenticated. */
  readonly login?: string | undefined
}

export interface MailQueue {
  /** A new queue id, not used before: upper-case letters and digits, as Postfix's short form. */
  newId(): string
  /** Puts the message safely on disk under that id, then starts delivery. Resolves only when a kill can no longer lose it. */
  accept(id: string, message: AcceptedMessage): Promise<void>
}
