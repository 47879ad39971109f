/** Decodes xtext: `+` and two upper-case hexadecimal digits stand for one character. RFC 3461 §4 */
export function decodeXtext(text: string): string {
  return text.replaceAll(/\+([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/**
 * The same for a field of a report: what is no printable character stays encoded, so that nobody writes a line of his own there.
 * A field of RFC 3464 §2.2.1 or §2.3.1 has one line.
 */
export function readableXtext(text: string): string {
  return text.replaceAll(/\+([0-9A-F]{2})/g, (encoded, hex: string) => (/^[2-7]/.test(hex) && hex !== '7F' ? decodeXtext(encoded) : encoded))
}
