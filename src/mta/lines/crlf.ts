/**
 * @param searched octets that are known to hold no line end
 * @returns where the first CRLF stands, or -1 (RFC 5321 §2.3.8: nothing else ends a line)
 */
export function findCrlf(octets: Buffer, searched: number): number {
  // A CR may have been the last octet searched.
  return octets.indexOf('\r\n', Math.max(0, searched - 1), 'latin1')
}

/** @returns true when a CR stands without LF or an LF without CR (RFC 5321 §2.3.8 forbids to send either) */
export function hasBareLineEnd(octets: Buffer): boolean {
  for (let at = octets.indexOf(10); at >= 0; at = octets.indexOf(10, at + 1)) {
    if (octets[at - 1] !== 13) return true
  }
  for (let at = octets.indexOf(13); at >= 0; at = octets.indexOf(13, at + 1)) {
    if (octets[at + 1] !== 10) return true
  }
  return false
}
