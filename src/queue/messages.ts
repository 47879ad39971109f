export interface QueuedRecipient {
  readonly address: string
  /** Why delivery was put off, when the queue tells. */
  readonly reason?: string
}

export interface QueuedMessage {
  readonly id: string
  /** incoming, active, deferred, hold, corrupt, or whatever the server names. */
  readonly queue: string
  readonly arrival: Date
  /** Octets of header and body, as the server counts them. */
  readonly size: number
  /** Reverse-path without brackets; '' is the null reverse-path. */
  readonly sender: string
  readonly recipients: readonly QueuedRecipient[]
}

/** Postfix prints this name for the null reverse-path (empty_address_recipient, postconf(5)). */
export function senderFrom(printed: string): string {
  return printed === 'MAILER-DAEMON' ? '' : printed
}
