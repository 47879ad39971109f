const mappedToNothing = /\u00AD|\u034F|\u1806|[\u180B-\u180D]|[\u200B-\u200D]|\u2060|[\uFE00-\uFE0F]|\uFEFF/g
const otherSpaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g
const prohibited = /[\u0000-\u001F\u007F-\u009F\u06DD\u070F\u180E\u2028\u2029\uE000-\uF8FF\uFFF9-\uFFFD]/

/**
 * Prepares a user name or a password for comparison. This is SASLprep (RFC 4013) by its parts that matter here:
 * mapping, NFKC, and control and private-use characters refused; the bidirectional rule is left out.
 * Octets that are no UTF-8 have become U+FFFD by now, which is refused, too.
 * @returns '' where preparation fails or leaves nothing: verification then fails (RFC 4616 §2, RFC 4954 §4)
 */
export function prepare(text: string): string {
  const prepared = text.replace(mappedToNothing, '').replace(otherSpaces, ' ').normalize('NFKC')
  return prohibited.test(prepared) ? '' : prepared
}
