/** The few DER forms (X.690) that a certificate needs. */
function length(size: number): Buffer {
  if (size < 0x80) return Buffer.from([size])
  const octets = Buffer.from(size.toString(16).padStart(size > 0xff ? 4 : 2, '0'), 'hex')
  return Buffer.concat([Buffer.from([0x80 | octets.length]), octets])
}

/** @returns tag, length and value of one element; the value is the parts one after the other */
export function element(tag: number, ...parts: readonly Buffer[]): Buffer {
  const value = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), length(value.length), value])
}

export const sequence = (...parts: readonly Buffer[]): Buffer => element(0x30, ...parts)
export const set = (...parts: readonly Buffer[]): Buffer => element(0x31, ...parts)
export const octetString = (...parts: readonly Buffer[]): Buffer => element(0x04, ...parts)
export const utf8String = (text: string): Buffer => element(0x0c, Buffer.from(text))
export const truth = (): Buffer => element(0x01, Buffer.from([0xff]))

/** @param octets big-endian, first bit 0 */
export const integer = (octets: Buffer): Buffer => element(0x02, octets)

/** @param unused bits at the end that do not count */
export const bitString = (octets: Buffer, unused = 0): Buffer => element(0x03, Buffer.from([unused]), octets)

/** Constructed, context-specific: [number] EXPLICIT, or IMPLICIT around a sequence's content. */
export const tagged = (number: number, ...parts: readonly Buffer[]): Buffer => element(0xa0 | number, ...parts)

/** Dates to 2049 are UTCTime (RFC 5280 §4.1.2.5). */
export const utcTime = (date: Date): Buffer => element(0x17, Buffer.from(`${date.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`))

function base128(value: number): readonly number[] {
  return value < 0x80 ? [value] : [...base128(value >> 7).map((octet) => octet | 0x80), value & 0x7f]
}

/** @param dotted such as 2.5.29.17 */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return element(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
}
