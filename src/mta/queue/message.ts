import type { AcceptedMessage } from './contract.ts'

/** What a queue file says about a message, beside its content. */
export interface Envelope extends Omit<AcceptedMessage, 'content'> {
  readonly id: string
  /** Milliseconds since the epoch. */
  readonly arrived: number
}

/** What became of a recipient up to now. `pending` has a reason once an attempt has failed. */
export interface RecipientState {
  readonly state: 'pending' | 'delivered' | 'bounced'
  readonly reason?: string
  /** Enhanced status code of the reason, RFC 3463. */
  readonly status?: string
}

/** The message as its queue file tells it. */
export interface StoredMessage {
  readonly envelope: Envelope
  /** Octets of content. */
  readonly size: number
  /** One for each of `envelope.recipients`, in the same order. */
  readonly states: readonly RecipientState[]
  readonly attempts: number
  /** Time of the next attempt, milliseconds since the epoch; 0 means as soon as possible. */
  readonly next: number
  /** Set by postsuper -e: to be returned at the next attempt. */
  readonly expired: boolean
}

/** A line that is added to the queue file when something happened to the message. */
export type Event =
  | ({ readonly recipient: number } & RecipientState)
  | { readonly attempts: number; readonly next: number }
  | { readonly expired: true }
  | { readonly reset: true }

/** @returns the message after the event */
export function applyEvent(message: StoredMessage, event: Event): StoredMessage {
  if ('reset' in event) return { ...message, attempts: 0, next: 0 }
  if ('expired' in event) return { ...message, expired: true }
  if ('attempts' in event) return { ...message, attempts: event.attempts, next: event.next }
  const { recipient, ...state } = event
  return { ...message, states: message.states.map((old, index) => (index === recipient ? state : old)) }
}

/** Indexes of the recipients that still wait for the message. */
export function pending(message: StoredMessage): readonly number[] {
  return message.states.flatMap((recipient, index) => (recipient.state === 'pending' ? [index] : []))
}

/** A message to which nothing has happened yet. */
export function freshMessage(envelope: Envelope, size: number): StoredMessage {
  const states = envelope.recipients.map((): RecipientState => ({ state: 'pending' }))
  return { envelope, size, states, attempts: 0, next: 0, expired: false }
}
