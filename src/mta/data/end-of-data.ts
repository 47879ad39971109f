import type { EndOfData } from '../lines/input.ts'

/** @returns the place of CRLF.CRLF, the only end of data (RFC 5321 §4.1.1.4), or undefined */
export function findEndOfData(window: Buffer): EndOfData | undefined {
  const at = window.indexOf('\r\n.\r\n', 0, 'latin1')
  return at < 0 ? undefined : { end: at + 2, next: at + 5 }
}
