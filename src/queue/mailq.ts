import { ListingMalformed } from './errors.ts'
import { senderFrom } from './messages.ts'
import type { QueuedRecipient } from './messages.ts'

/** `*` active, `!` on hold, `#` forced to expire, '' otherwise (postqueue(1), option -p). */
export type MailqMark = '*' | '!' | '#' | ''

export interface MailqEntry {
  readonly id: string
  readonly mark: MailqMark
  readonly size: number
  /** As printed, e.g. `Sun Nov 22 20:14:18`: local time of the server, without a year. */
  readonly arrival: string
  /** '' is the null reverse-path. */
  readonly sender: string
  /** A reason is printed once, in front of the first recipient it stands for. */
  readonly recipients: readonly QueuedRecipient[]
}

export interface MailqListing {
  readonly entries: readonly MailqEntry[]
  /** Absent when the queue is empty. */
  readonly footer?: { readonly kilobytes: number; readonly requests: number }
}

const heading = /^-+ ?Queue ID ?-+ +-+Size-+ +-+Arrival Time-+ +-+Sender\/Recipient-+$/
const footing = /^-- (\d+) Kbytes in (\d+) Requests?\.$/
const first = /^([A-Za-z0-9]+)([*!#]?) +(\d+) +([A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d) +(\S.*)$/
const reasonLine = /^ *\((.*)\)$/
const recipientLine = /^ {20,}(\S.*)$/

function entryFrom(line: string, number: number): MailqEntry {
  const match = first.exec(line)
  if (match === null) throw new ListingMalformed('not the first line of an entry', number, line)
  const [, id = '', mark = '', size = '', arrival = '', sender = ''] = match
  return { id, mark: mark as MailqMark, size: Number(size), arrival, sender: senderFrom(sender), recipients: [] }
}

/** The lines below an entry's first one. */
function recipientsFrom(lines: readonly string[], number: number): QueuedRecipient[] {
  const recipients: QueuedRecipient[] = []
  let reason: string | undefined
  for (const [i, line] of lines.entries()) {
    const address = recipientLine.exec(line)?.[1]
    const said = reasonLine.exec(line)?.[1]
    if (said !== undefined) reason = said
    else if (address === undefined) throw new ListingMalformed('neither a reason nor a recipient', number + i, line)
    else recipients.push(reason === undefined ? { address } : { address, reason })
  }
  return recipients
}

function entriesFrom(lines: readonly string[]): MailqEntry[] {
  const entries: MailqEntry[] = []
  for (let i = 1; i < lines.length; ) {
    const end = lines.indexOf('', i)
    if (end === -1) throw new ListingMalformed('the entry is not followed by an empty line', i + 1, lines[i] ?? '')
    entries.push({ ...entryFrom(lines[i] ?? '', i + 1), recipients: recipientsFrom(lines.slice(i + 1, end), i + 2) })
    i = end + 1
  }
  return entries
}

/**
 * Reads the table that `mailq` and `postqueue -p` print, with short or long queue ids.
 * @returns its entries and its footer; no entries and no footer for `Mail queue is empty`
 * @throws ListingMalformed with the line; also for no output at all and for a table cut short
 */
export function parseMailq(output: string): MailqListing {
  if (output.trim() === 'Mail queue is empty') return { entries: [] }
  if (output === '') throw new ListingMalformed('no output', 0, '')
  const lines = output.replace(/\n$/, '').split('\n')
  if (!heading.test(lines[0] ?? '')) throw new ListingMalformed('not the heading of a queue listing', 1, lines[0] ?? '')
  const last = lines.pop() ?? ''
  const totals = footing.exec(last)
  if (totals === null) throw new ListingMalformed('not the footer of a queue listing', lines.length + 1, last)
  return { entries: entriesFrom(lines), footer: { kilobytes: Number(totals[1]), requests: Number(totals[2]) } }
}
