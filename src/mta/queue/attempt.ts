import { deliver } from '../delivery/deliver.ts'
import { permanent, type Failed, type Outcome } from '../delivery/outcome.ts'
import type { RecipientReport } from '../delivery/report.ts'
import type { MtaSettings } from '../settings.ts'
import type { MailQueue, Recipient } from './contract.ts'
import type { Entry } from './entry.ts'
import { pending } from './message.ts'
import { record } from './operations.ts'
import type { QueueSeams } from './seams.ts'
import type { QueueStore } from './store.ts'

export interface AttemptContext {
  readonly settings: MtaSettings
  readonly seams: QueueSeams
  readonly store: QueueStore
  readonly queue: MailQueue
  /** Aborted when the server stops: what an attempt cut off so would say about a host is not true. */
  readonly signal: AbortSignal
}

/** What an attempt leaves to be told to the sender. Failed recipients are still pending in the file. */
export interface AttemptResult {
  readonly failed: readonly { readonly index: number; readonly failure: Failed }[]
  readonly succeeded: readonly RecipientReport[]
}

/** Tries once to deliver to every waiting recipient, and notes in the queue file what became of each. */
export async function attempt(entry: Entry, context: AttemptContext): Promise<AttemptResult> {
  const failed: { index: number; failure: Failed }[] = []
  const succeeded: RecipientReport[] = []
  const settle = (index: number, outcome: Outcome): void => {
    if (outcome.kind === 'delivered') {
      succeeded.push(...successReport(recipientOf(entry, index), outcome))
      noteDelivered(entry, index, failed.length + succeeded.length > 0, context.store)
    } else if (!context.signal.aborted) {
      if (context.seams.isFinal(outcome)) failed.push({ index, failure: outcome })
      else noteDeferred(entry, index, outcome, context.store)
    }
  }
  if (entry.message.expired) return { failed: expiredRecipients(entry), succeeded }
  await deliver({
    ...context,
    message: entry.message,
    content: context.store.content(entry.folder, entry.id),
    traceLines: context.seams.traceLines,
    copyForMembers: context.seams.copyForMembers,
    handOn: context.seams.handOn,
    recovered: entry.recovered,
    cancelled: () => entry.gone || context.signal.aborted,
    settle,
  })
  const given = outlived(entry, context.settings).filter((old) => !failed.some((one) => one.index === old.index))
  return { failed: [...failed, ...given], succeeded }
}

// The event is left out when the whole file goes away next.
function noteDelivered(entry: Entry, index: number, reportsFollow: boolean, store: QueueStore): void {
  if (entry.gone) return
  const event = { recipient: index, state: 'delivered' } as const
  const last = !reportsFollow && pending(entry.message).every((other) => other === index)
  if (last) entry.message = { ...entry.message, states: entry.message.states.map((old, i) => (i === index ? event : old)) }
  else record(entry, event, store)
}

function noteDeferred(entry: Entry, index: number, failure: Failed, store: QueueStore): void {
  if (!entry.gone) record(entry, { recipient: index, state: 'pending', reason: failure.reason, status: failure.status }, store)
}

// RFC 3461 §5.2.2, §5.2.3: success is told when asked for, unless the next host does so itself.
function successReport(recipient: Recipient, outcome: Outcome & { kind: 'delivered' }): readonly RecipientReport[] {
  if (!recipient.notify?.includes('SUCCESS') || outcome.noticePassedOn) return []
  const action = outcome.relay === undefined ? 'delivered' : 'relayed'
  const reason = outcome.relay === undefined ? 'delivered to mailbox' : `relayed to ${outcome.relay}, which offers no delivery reports`
  return [{ recipient, action, status: '2.0.0', reason }]
}

// postsuper(1) -e: the report states the reason for the delay when there is one.
function expiredRecipients(entry: Entry): AttemptResult['failed'] {
  return pending(entry.message).map((index) => {
    const state = entry.message.states[index]
    return { index, failure: permanent(state?.status ?? '4.7.0', state?.reason ?? 'message is administratively expired') }
  })
}

// RFC 5321 §4.5.4.1: after the give-up time the message goes back, with what was said last.
function outlived(entry: Entry, settings: MtaSettings): AttemptResult['failed'] {
  if (Date.now() - entry.message.envelope.arrived < settings.queueLifetime) return []
  return pending(entry.message).flatMap((index) => {
    const state = entry.message.states[index]
    return state?.reason === undefined ? [] : [{ index, failure: permanent(state.status ?? '4.4.7', state.reason) }]
  })
}

/** The recipient at a place of the envelope. */
export function recipientOf(entry: Entry, index: number): Recipient {
  const recipient = entry.message.envelope.recipients[index]
  if (!recipient) throw new RangeError(`message ${entry.id} has no recipient ${index}`)
  return recipient
}
