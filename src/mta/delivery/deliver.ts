import type { MailQueue } from '../queue/contract.ts'
import type { QueueSeams } from '../queue/seams.ts'
import { pending, type StoredMessage } from '../queue/message.ts'
import type { MtaSettings, NextHop } from '../settings.ts'
import { deliverLocally } from './local.ts'
import type { Outcome } from './outcome.ts'
import { redistribute, type ExpandedList } from './redistribute.ts'
import { destination } from './routing.ts'

export interface DeliveryJob {
  readonly message: StoredMessage
  readonly content: Buffer
  readonly settings: MtaSettings
  readonly traceLines: QueueSeams['traceLines']
  readonly copyForMembers: QueueSeams['copyForMembers']
  readonly handOn: QueueSeams['handOn']
  /** Takes the copies for the members of lists. */
  readonly queue: MailQueue
  readonly recovered: boolean
  readonly signal: AbortSignal
  /** Asked before each new recipient or next hop; true ends the attempt. */
  readonly cancelled: () => boolean
  /** Told as soon as the fate of a recipient is known. */
  readonly settle: (recipient: number, outcome: Outcome) => void
}

interface Group {
  readonly hop: NextHop
  readonly indexes: number[]
}

/** One attempt for all recipients that still wait: mailboxes first, one after the other, then the next hops side by side. */
export async function deliver(job: DeliveryJob): Promise<void> {
  const groups = new Map<string, Group>()
  for (const index of pending(job.message)) {
    if (job.cancelled()) return
    await deliverOrGroup(job, index, groups)
  }
  if (!job.cancelled()) await Promise.all([...groups.values()].map((group) => relay(job, group)))
}

async function deliverOrGroup(job: DeliveryJob, index: number, groups: Map<string, Group>): Promise<void> {
  const recipient = recipientAt(job, index)
  const target = destination(recipient.address, job.settings)
  if (target.kind === 'nowhere') job.settle(index, target.failure)
  else if (target.kind === 'mailbox') job.settle(index, await toMailbox(job, index, target.path))
  else if (target.kind === 'list') job.settle(index, await toList(job, target.list))
  else {
    // Recipients share a transaction when next hop and DSN parameters are the same (RFC 3461 §5.2.1).
    const key = JSON.stringify([target.hop, recipient.notify, recipient.orcpt])
    const group = groups.get(key) ?? { hop: target.hop, indexes: [] }
    groups.set(key, group)
    group.indexes.push(index)
  }
}

function toMailbox(job: DeliveryJob, index: number, folder: string): Promise<Outcome> {
  return deliverLocally({
    folder,
    envelope: job.message.envelope,
    recipient: recipientAt(job, index),
    index,
    content: job.content,
    hostname: job.settings.hostname,
    sync: job.settings.sync,
    recovered: job.recovered,
    traceLines: (envelope, recipient) => job.traceLines(envelope, recipient, job.content),
  })
}

function toList(job: DeliveryJob, list: ExpandedList): Promise<Outcome> {
  return redistribute(job.copyForMembers(list, job.message.envelope, job.content), job.queue)
}

async function relay(job: DeliveryJob, group: Group): Promise<void> {
  const outcomes = await job.handOn({
    hop: group.hop,
    envelope: job.message.envelope,
    recipients: group.indexes.map((index) => recipientAt(job, index)),
    content: job.content,
    hostname: job.settings.hostname,
    signal: job.signal,
  })
  group.indexes.forEach((index, place) => {
    const outcome = outcomes[place]
    if (outcome) job.settle(index, outcome)
  })
}

function recipientAt(job: DeliveryJob, index: number): StoredMessage['envelope']['recipients'][number] {
  const recipient = job.message.envelope.recipients[index]
  if (!recipient) throw new RangeError(`message ${job.message.envelope.id} has no recipient ${index}`)
  return recipient
}
