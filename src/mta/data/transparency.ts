/** @returns the data with the first period of each line deleted where a client put one more (RFC 5321 §4.5.2) */
export function unstuff(data: Buffer): Buffer {
  return Buffer.from(data.toString('latin1').replace(/(^|\r\n)\./g, '$1'), 'latin1')
}
