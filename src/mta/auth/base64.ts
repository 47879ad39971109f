const alphabet = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** @returns the octets, or undefined: any other character, and a pad not at the end, is refused and not ignored (RFC 4954 §4) */
export function decodeBase64(text: string): Buffer | undefined {
  return alphabet.test(text) ? Buffer.from(text, 'base64') : undefined
}
