import { ctime } from '../delivery/dates.ts'
import type { Listed } from '../queue/listing.ts'

/** A record as Postfix's queue files have it: postcat(1) prints name and value. */
export interface QueueRecord {
  /** Record type octet, printed by -d. */
  readonly type: string
  readonly name: string
  /** latin1: one character an octet. */
  readonly value: string
  /** Octets of the value in Postfix's file, where it differs from what is printed. */
  readonly stored?: number
}

export interface PostcatView {
  readonly envelope: readonly QueueRecord[]
  readonly content: readonly QueueRecord[]
  /** Offset of each record in the file, as -o prints it. */
  readonly offsets: ReadonlyMap<QueueRecord, number>
  /** Offsets of the three marks after the envelope. */
  readonly marks: { readonly contents: number; readonly extracted: number; readonly end: number }
  readonly flags: PostcatFlags
}

export interface PostcatFlags {
  readonly envelope: boolean
  readonly header: boolean
  readonly body: boolean
  readonly offsets: boolean
  readonly types: boolean
  readonly verbose: boolean
}

/** Lays a message out as Postfix's queue file would hold it. @param content lines without line ends, latin1 */
export function postcatView(listed: Listed, lines: readonly string[], flags: PostcatFlags): PostcatView {
  const content = lines.map((value): QueueRecord => ({ type: 'N', name: 'regular_text', value }))
  const rest = envelopeRecords(listed)
  const offsets = new Map<QueueRecord, number>()
  const contents = place(rest, 97, offsets)
  const first = sizeRecord(listed, contents + 2)
  offsets.set(first, 0)
  const extracted = place(content, contents + 2, offsets)
  return { envelope: [first, ...rest], content, offsets, marks: { contents, extracted, end: extracted + 2 }, flags }
}

/** @returns the lines that postcat prints of some records */
export function recordLines(records: readonly QueueRecord[], view: PostcatView): readonly string[] {
  return records.map((record) => {
    const named = record.type !== 'N' || view.flags.verbose
    return `${prefix(record.type, view.offsets.get(record) ?? 0, view.flags)}${named ? `${record.name}: ` : ''}${record.value}`
  })
}

/** What -o and -d put before a line. */
export function prefix(type: string, offset: number, flags: PostcatFlags): string {
  const at = flags.offsets ? `${String(offset).padStart(9)} ` : ''
  return flags.types ? `${at}${String(type.charCodeAt(0)).padStart(3)} ` : at
}

// A record has one octet of type, its length in groups of seven bits, and its value.
function place(records: readonly QueueRecord[], start: number, offsets: Map<QueueRecord, number>): number {
  let offset = start
  for (const record of records) {
    offsets.set(record, offset)
    const length = record.stored ?? record.value.length
    offset += 1 + (length < 128 ? 1 : length < 16_384 ? 2 : 3) + length
  }
  return offset
}

function sizeRecord(listed: Listed, dataOffset: number): QueueRecord {
  const { size, envelope } = listed.message
  const fields = [size, dataOffset, envelope.recipients.length, 0, size, 0]
  return { type: 'C', name: 'message_size', value: fields.map((n) => String(n).padStart(15)).join(' '), stored: 95 }
}

function envelopeRecords(listed: Listed): readonly QueueRecord[] {
  const { envelope } = listed.message
  const arrival = ctime(new Date(envelope.arrived))
  return [
    { type: 'T', name: 'message_arrival_time', value: arrival, stored: 17 },
    { type: 'A', name: 'create_time', value: arrival, stored: 22 },
    attribute('log_ident', envelope.id),
    attribute('rewrite_context', 'remote'),
    ...(envelope.login === undefined ? [] : [attribute('sasl_username', envelope.login)]),
    ...(envelope.body === undefined ? [] : [attribute('encoding', envelope.body === '8BITMIME' ? '8bit' : '7bit')]),
    ...(envelope.envid === undefined ? [] : [attribute('envelope_id', envelope.envid)]),
    ...(envelope.ret === undefined ? [] : [attribute('ret_flags', envelope.ret === 'FULL' ? '1' : '2')]),
    { type: 'S', name: 'sender', value: latin1(envelope.sender) },
    ...clientRecords(envelope.client),
    ...recipientRecords(listed),
  ]
}

// Reports of the MTA itself came from no client.
function clientRecords(client: Listed['message']['envelope']['client']): readonly QueueRecord[] {
  if (client.address === '') return []
  return [attribute('client_name', client.name), attribute('client_address', client.address), attribute('helo_name', client.helo)]
}

function recipientRecords({ message }: Listed): readonly QueueRecord[] {
  return message.envelope.recipients.flatMap((recipient, index) => {
    const done = message.states[index]?.state !== 'pending'
    return [
      ...(recipient.notify === undefined ? [] : [attribute('notify_flags', String(notifyFlags(recipient.notify)))]),
      ...(recipient.orcpt === undefined ? [] : [attribute('dsn_orig_rcpt', recipient.orcpt)]),
      { type: 'O', name: 'original_recipient', value: latin1(recipient.original) },
      { type: done ? 'D' : 'R', name: done ? 'done_recipient' : 'recipient', value: latin1(recipient.address) },
    ]
  })
}

// Postfix's dsn_mask.h: one bit for each keyword.
function notifyFlags(keywords: readonly string[]): number {
  const bits: Readonly<Record<string, number>> = { NEVER: 1, SUCCESS: 2, FAILURE: 4, DELAY: 8 }
  return keywords.reduce((sum, keyword) => sum | (bits[keyword] ?? 0), 0)
}

function attribute(name: string, value: string): QueueRecord {
  return { type: 'A', name: 'named_attribute', value: latin1(`${name}=${value}`) }
}

function latin1(text: string): string {
  return Buffer.from(text).toString('latin1')
}
