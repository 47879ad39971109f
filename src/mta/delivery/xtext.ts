/** Decodes xtext: `+` and two upper-case hexadecimal digits stand for one character. RFC 3461 §4 */
export function decodeXtext(text: string): string {
  return text.replaceAll(/\+([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
