const period = 0x2e

/** @returns the data with the first period of each line deleted where a client put one more (RFC 5321 §4.5.2) */
export function unstuff(data: Buffer): Buffer {
  const pieces: Buffer[] = []
  let from = data[0] === period ? 1 : 0
  for (let at = data.indexOf('\r\n.', 0, 'latin1'); at >= 0; at = data.indexOf('\r\n.', at + 2, 'latin1')) {
    pieces.push(data.subarray(from, at + 2))
    from = at + 3
  }
  pieces.push(data.subarray(from))
  return pieces.length === 1 ? data.subarray(from) : Buffer.concat(pieces)
}
