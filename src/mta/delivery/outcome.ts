/** What one attempt brought for one recipient. */
export type Outcome = Delivered | Failed

export interface Delivered {
  readonly kind: 'delivered'
  /** Host that took the message over, when it was relayed. */
  readonly relay?: string
  /** Whether that host was asked for success notices itself (RFC 3461 §5.2.2). */
  readonly noticePassedOn?: boolean
}

export interface Failed {
  readonly kind: 'failed'
  readonly permanent: boolean
  /** Enhanced status code, RFC 3463. */
  readonly status: string
  /** One line, as the queue listing shows it. */
  readonly reason: string
  /** Host that refused, with its reply as it came. */
  readonly remote?: { readonly host: string; readonly reply: string }
}

/** A failure that another attempt may mend. */
export function temporary(status: string, reason: string): Failed {
  return { kind: 'failed', permanent: false, status, reason }
}

/** A failure that no attempt will mend. */
export function permanent(status: string, reason: string): Failed {
  return { kind: 'failed', permanent: true, status, reason }
}
