import { deliveryReport, type RecipientReport } from '../delivery/report.ts'
import { expandAliases } from '../delivery/routing.ts'
import { recipientOf, type AttemptContext, type AttemptResult } from './attempt.ts'
import type { MailQueue } from './contract.ts'
import type { Entry } from './entry.ts'
import { record } from './operations.ts'

/**
 * Tells the sender what an attempt brought, then notes the failed recipients as done. In this
 * order a kill in between costs a second report, never the only one. RFC 5321 §6.1, RFC 3461 §5.2
 */
export async function report(entry: Entry, result: AttemptResult, context: AttemptContext, queue: MailQueue): Promise<void> {
  if (entry.gone) return
  const failed = result.failed.filter(({ index }) => wantsFailure(entry, index)).map((one) => failureReport(entry, one))
  const reports = [...failed, ...result.succeeded]
  if (reports.length > 0 && context.seams.mayReport(entry.message.envelope)) {
    for (const together of context.seams.notifications(reports)) await send(entry, together, context, queue)
  }
  for (const { index, failure } of result.failed) {
    const { reason, status } = failure
    if (!entry.gone) record(entry, { recipient: index, state: 'bounced', reason, status }, context.store)
  }
}

// RFC 3461 §4.1: without NOTIFY failures are reported; NEVER and lists without FAILURE say not to.
function wantsFailure(entry: Entry, index: number): boolean {
  return recipientOf(entry, index).notify?.includes('FAILURE') ?? true
}

function failureReport(entry: Entry, one: AttemptResult['failed'][number]): RecipientReport {
  const { status, reason, remote } = one.failure
  return { recipient: recipientOf(entry, one.index), action: 'failed', status, reason, ...(remote ? { remote } : {}) }
}

async function send(entry: Entry, recipients: readonly RecipientReport[], context: AttemptContext, queue: MailQueue): Promise<void> {
  const { envelope } = entry.message
  const { seams, settings, store } = context
  const original = store.content(entry.folder, entry.id)
  const to = seams.reportTo(envelope, original)
  const id = queue.newId()
  const content = deliveryReport({ id, hostname: settings.hostname, now: new Date(), envelope, content: original, recipients, to })
  await queue.accept(id, {
    sender: seams.reportSender(envelope),
    recipients: expandAliases(to, settings).map((address) => ({ address, original: to })),
    content,
    ...(content.some((octet) => octet > 127) ? { body: '8BITMIME' as const } : {}),
    client: { address: '', helo: '', name: '' },
  })
}
