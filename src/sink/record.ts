/** One message as the target sent it. Lines are latin1, so that no octet is lost, and without their line end. */
export interface SinkMessage {
  /** The HELO or EHLO line. */
  readonly helo: string
  /** The MAIL line. */
  readonly mailFrom: string
  /** The RCPT lines that were answered 2yz. */
  readonly rcptTo: readonly string[]
  /** Message data after unstuffing (RFC 5321 §4.5.2). */
  readonly data: Buffer
  /** Message data as it stood on the wire, without the final `.CRLF`. */
  readonly wire: Buffer
  /** What the sink answered to the end of data. */
  readonly reply: string
  /** When the end of data was received. */
  readonly at: Date
}

/** One connection. */
export interface SinkSession {
  /** Source address of the peer. */
  readonly peer: string
  /** Each command with its line end, in order. */
  readonly commands: readonly Buffer[]
  /** Whether the connection is closed. */
  readonly ended: boolean
}
