/** xtext of RFC 3461 §4: printable ASCII but "+" and "=", or "+" with two upper-case hexadecimal digits. */
export function isXtext(text: string): boolean {
  return /^(?:[!-*,-<>-~]|\+[0-9A-F]{2})+$/.test(text)
}
