import { headerValues } from './message.ts'

/** @returns the parts of a multipart message, each with its own header; none where it is no multipart (RFC 2046 §5.1.1). CRLF and LF both end a line. */
export function partsOf(raw: Buffer): readonly Buffer[] {
  const boundary = /;\s*boundary\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec(headerValues(raw, 'Content-Type')[0] ?? '')?.slice(1).find((text) => text !== undefined)
  if (boundary === undefined) return []
  const delimiter = new RegExp(`\\r?\\n--${boundary.replace(/[^\w]/g, '\\$&')}(?:--)?[ \\t]*(?=\\r?\\n|$)`)
  // Before the first stands the preamble, behind the last the epilogue; the line end of a delimiter is the part's first octet.
  return raw.toString('latin1').split(delimiter).slice(1, -1).map((part) => Buffer.from(part.replace(/^\r?\n/, ''), 'latin1'))
}

/** @returns type and subtype of a part, in small letters (RFC 2045 §5.1) */
export function mediaType(part: Buffer): string {
  return (headerValues(part, 'Content-Type')[0] ?? 'text/plain').replace(/[;\s].*$/s, '').toLowerCase()
}
