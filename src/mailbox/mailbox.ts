/** One delivered message as the mailbox keeps it. */
export interface StoredMessage {
  /** Names the message within its mailbox. */
  readonly id: string
  /** Header and body, octet for octet as stored: a maildir usually has LF line ends, IMAP gives CRLF. */
  readonly raw: Buffer
}

/** Where a token is looked for: in Subject and Message-ID, in all octets, or in all octets of what is not the message of that Message-ID itself (a notification quotes the message it is about). */
export type TokenPlace = 'header' | 'anywhere' | 'quoted'

/** Reads what the target delivered. A mailbox that does not exist yet is empty. */
export interface Mailbox {
  messages(): Promise<readonly StoredMessage[]>
  /** @param where absent: in the header */
  find(token: string, where?: TokenPlace): Promise<StoredMessage | undefined>
  /** Removing what is gone already is no error. */
  remove(message: StoredMessage): Promise<void>
  close(): Promise<void>
}

/** The mailbox cannot be read: no connection, no login, no permission. */
export class MailboxUnavailable extends Error {
  override readonly name = 'MailboxUnavailable'
}
