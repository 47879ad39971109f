import { traceLines } from '../delivery/final-form.ts'
import type { Failed, Outcome } from '../delivery/outcome.ts'
import type { RemoteDelivery } from '../delivery/remote.ts'
import type { RecipientReport } from '../delivery/report.ts'
import { copyForMembers, type ExpandedList } from '../delivery/redistribute.ts'
import type { AcceptedMessage, Recipient } from './contract.ts'
import type { Entry } from './entry.ts'
import type { Envelope } from './message.ts'
import type { QueueStore } from './store.ts'

/** The places where a queue defect may put a function of its own. */
export interface QueueSeams {
  /** Puts an accepted message on disk. */
  persist: (store: QueueStore, envelope: Envelope, content: Buffer) => Promise<void>
  /** Lines that final delivery puts on top. */
  traceLines: (envelope: Envelope, recipient: Recipient, content: Buffer) => readonly string[]
  /** What the members of a list get. */
  copyForMembers: (list: ExpandedList, envelope: Envelope, content: Buffer) => AcceptedMessage
  /** One attempt at one next hop. */
  handOn: (job: RemoteDelivery) => Promise<readonly Outcome[]>
  /** Whether an attempt may begin. */
  mayTry: (entry: Entry) => boolean
  /** Whether a failure is final, so that the message goes back to its sender at once. */
  isFinal: (failure: Failed) => boolean
  /** Takes a message that nobody waits for any more off the queue. */
  retire: (store: QueueStore, entry: Entry) => void
  /** Entries that postqueue -f tries now. */
  toFlush: (entries: readonly Entry[]) => readonly Entry[]
  /** Entries that postqueue -i tries now. */
  toFlushOne: (entries: readonly Entry[], id: string) => readonly Entry[]
  /** Entries that postsuper -d ID takes away; the caller reports the ones asked for. */
  toDelete: (entries: readonly Entry[], asked: readonly Entry[]) => readonly Entry[]
  /** Entries that postsuper -d ALL takes away. */
  toDeleteAll: (asked: readonly Entry[]) => readonly Entry[]
  /** Entries that postsuper -h really holds. */
  toHold: (asked: readonly Entry[]) => readonly Entry[]
  /** Entries that postsuper -H really releases. */
  toRelease: (asked: readonly Entry[]) => readonly Entry[]
  /** Whether a message's sender is sent reports at all. */
  mayReport: (envelope: Envelope) => boolean
  /** What is reported together, in one notification each. */
  notifications: (reports: readonly RecipientReport[]) => readonly (readonly RecipientReport[])[]
  /** Address a report goes to. */
  reportTo: (envelope: Envelope, content: Buffer) => string
  /** Reverse-path of a report. */
  reportSender: (envelope: Envelope) => AcceptedMessage['sender']
}

/** @returns fresh seams that behave as the RFCs and Postfix's manual pages ask */
export function soundQueueSeams(): QueueSeams {
  return {
    persist: (store, envelope, content) => store.add(envelope, content),
    traceLines,
    copyForMembers,
    handOn: async (job) => (await import('../delivery/remote.ts')).deliverRemotely(job),
    mayTry: (entry) => entry.folder !== 'hold',
    isFinal: (failure) => failure.permanent,
    retire: (store, entry) => store.remove(entry.folder, entry.id),
    // postqueue(1) -f: all queued mail; what is on hold stays there (postsuper(1) -h).
    toFlush: (entries) => entries.filter((entry) => entry.folder !== 'hold'),
    toFlushOne: (entries, id) => entries.filter((entry) => entry.id === id && entry.folder !== 'hold'),
    toDelete: (_, asked) => asked,
    toDeleteAll: (asked) => asked,
    toHold: (asked) => asked,
    toRelease: (asked) => asked,
    // RFC 5321 §6.1: no notification for a message that has a null reverse-path itself.
    mayReport: (envelope) => envelope.sender !== '',
    // RFC 5321 §4.4: one notification that lists all should be used when possible.
    notifications: (reports) => [reports],
    // RFC 5321 §6.1: an explicit source route is stripped down to its final hop.
    reportTo: (envelope) => envelope.sender.replace(/^@[^:]*:/, ''),
    // RFC 5321 §6.1: notifications have the null reverse-path.
    reportSender: () => '',
  }
}
