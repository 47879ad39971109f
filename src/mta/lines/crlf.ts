/** Place of a line end in a window of octets: the line ends before `end`, the next begins at `next`. */
export interface LineEnd {
  readonly end: number
  readonly next: number
}

/**
 * @param searched octets that are known to hold no line end
 * @returns where the first CRLF stands (RFC 5321 §2.3.8: nothing else ends a line), or undefined
 */
export function findLineEnd(octets: Buffer, searched: number): LineEnd | undefined {
  // A CR may have been the last octet searched.
  const end = octets.indexOf('\r\n', Math.max(0, searched - 1), 'latin1')
  return end < 0 ? undefined : { end, next: end + 2 }
}

/** @returns true when a CR stands without LF or an LF without CR (RFC 5321 §2.3.8 forbids to send either) */
export function hasBareLineEnd(octets: Buffer): boolean {
  return /\r(?!\n)|(?<!\r)\n/.test(octets.toString('latin1'))
}
