import { ListingMalformed } from './errors.ts'

export interface QueueFileRecord {
  /** message_size, sender, recipient, named_attribute … */
  readonly name: string
  readonly value: string
}

export interface QueueFile {
  /** Envelope records, then those extracted from the header (postcat(1), options -e and -h), in their order. */
  readonly records: readonly QueueFileRecord[]
  /** Header and body with LF line ends; octets as they are stored. */
  readonly content: Buffer
}

/** With -v each line of content carries the name of its record; a line too long for one record is begun by `unterminated_text`. */
const contentRecord = /^(regular_text|unterminated_text|pointer_record|padding): ?([^]*)$/

function record(line: string, number: number): QueueFileRecord {
  const match = /^([A-Za-z0-9_]+): *(.*)$/.exec(line)
  if (match === null) throw new ListingMalformed('not a record', number, line)
  return { name: match[1] ?? '', value: Buffer.from(match[2] ?? '', 'latin1').toString('utf8') }
}

function contentFrom(lines: readonly string[]): Buffer {
  const parts = lines.map((line) => contentRecord.exec(line))
  const named = lines.length > 0 && parts.every((part) => part !== null)
  if (!named) return Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1')
  const text = parts.map((part) => {
    if (part?.[1] === 'regular_text') return `${part[2] ?? ''}\n`
    return part?.[1] === 'unterminated_text' ? part[2] ?? '' : ''
  })
  return Buffer.from(text.join(''), 'latin1')
}

function markerLine(lines: readonly string[], marker: string, index: number): number {
  if (index === -1) throw new ListingMalformed(`no line *** ${marker} … ***`, 0, lines[0] ?? '')
  return index
}

/**
 * Reads what `postcat` prints of one queue file, with or without -v. Output without markers (`postcat -bh`) is all content.
 * Addresses in records stand unquoted, as Postfix keeps them.
 * @throws ListingMalformed when a part of the file is missing
 */
export function parsePostcat(output: Buffer | string): QueueFile {
  const octets = typeof output === 'string' ? Buffer.from(output, 'utf8') : output
  const lines = octets.toString('latin1').replace(/\n$/, '').split('\n')
  const path = /^\*\*\* ENVELOPE RECORDS (\S+) \*\*\*$/.exec(lines[0] ?? '')?.[1]
  if (path === undefined) return { records: [], content: octets }
  const contents = markerLine(lines, 'MESSAGE CONTENTS', lines.indexOf(`*** MESSAGE CONTENTS ${path} ***`))
  // Content may imitate a marker: the true end is the last one.
  const extracted = markerLine(lines, 'HEADER EXTRACTED', lines.lastIndexOf(`*** HEADER EXTRACTED ${path} ***`))
  const end = markerLine(lines, 'MESSAGE FILE END', lines.lastIndexOf(`*** MESSAGE FILE END ${path} ***`))
  return {
    records: [
      ...lines.slice(1, contents).map((line, i) => record(line, i + 2)),
      ...lines.slice(extracted + 1, end).map((line, i) => record(line, extracted + i + 2)),
    ],
    content: contentFrom(lines.slice(contents + 1, extracted)),
  }
}
