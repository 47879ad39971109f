import type { TokenPlace } from './mailbox.ts'

export interface HeaderField {
  /** As written; '' for a line that is no header field (RFC 5322 §2.2). */
  readonly name: string
  /** Unfolded (RFC 5322 §2.2.3), read as UTF-8, without white space around it; encoded words stay encoded. */
  readonly value: string
  /** Its octets, folding and line ends included. */
  readonly raw: Buffer
}

const lf = 10
const cr = 13

/** Lines with their ends; the last may lack one. */
function splitLines(octets: Buffer): Buffer[] {
  const lines: Buffer[] = []
  for (let start = 0; start < octets.length; ) {
    const at = octets.indexOf(lf, start)
    const end = at === -1 ? octets.length : at + 1
    lines.push(octets.subarray(start, end))
    start = end
  }
  return lines
}

function withoutEnd(line: Buffer): Buffer {
  if (line.at(-1) !== lf) return line
  return line.subarray(0, line.at(-2) === cr ? -2 : -1)
}

/** Offset of the empty line between header and body (RFC 5322 §2.1), and of the body. */
function seam(raw: Buffer): { readonly header: number; readonly body: number } {
  let at = 0
  for (let next = raw.indexOf(lf); next !== -1; next = raw.indexOf(lf, at)) {
    if (next === at || (next === at + 1 && raw[at] === cr)) return { header: at, body: next + 1 }
    at = next + 1
  }
  return { header: raw.length, body: raw.length }
}

function isFolded(line: Buffer): boolean {
  return line[0] === 0x20 || line[0] === 0x09
}

function toField(lines: readonly Buffer[]): HeaderField {
  const raw = Buffer.concat(lines)
  const text = Buffer.concat(lines.map(withoutEnd)).toString('utf8')
  // RFC 5322 §3.6.8: printable US-ASCII but colon; §4.5: white space before the colon is an old form.
  const match = /^([!-9;-~]+)[ \t]*:([^]*)$/.exec(text)
  return match === null ? { name: '', value: text, raw } : { name: match[1] ?? '', value: (match[2] ?? '').trim(), raw }
}

/** The header fields of a message in their order. CRLF and LF both end a line, since storage may use either. Never throws. */
export function headerFields(raw: Buffer): HeaderField[] {
  const groups: Buffer[][] = []
  for (const line of splitLines(raw.subarray(0, seam(raw).header))) {
    const last = groups.at(-1)
    if (last !== undefined && isFolded(line)) last.push(line)
    else groups.push([line])
  }
  return groups.map(toField)
}

/** Values of every field of that name; case does not matter (RFC 5322 §1.2.2). */
export function headerValues(raw: Buffer, name: string): string[] {
  const wanted = name.toLowerCase()
  return headerFields(raw).filter((field) => field.name.toLowerCase() === wanted).map((field) => field.value)
}

/** The lines of the body without their ends (CRLF or LF); none when there is no body. */
export function bodyLines(raw: Buffer): Buffer[] {
  return splitLines(raw.subarray(seam(raw).body)).map(withoutEnd)
}

/** Whether the token stands where it is looked for. */
export function carriesToken(raw: Buffer, token: string, where: TokenPlace): boolean {
  if (!raw.includes(token)) return false
  const among = (...names: readonly string[]): boolean => names.some((name) => headerValues(raw, name).some((value) => value.includes(token)))
  if (where === 'quoted') return !among('message-id')
  return where === 'anywhere' || among('subject', 'message-id')
}
