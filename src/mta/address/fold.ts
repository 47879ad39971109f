/** @returns a form that is equal for two texts that differ in nothing but case: of domains always, of local parts where they are our own (RFC 5321 §2.4) */
export function fold(text: string): string {
  return text.toLowerCase()
}
