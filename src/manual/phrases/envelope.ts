import type { ManualPhrase } from '../match.ts'

/** Senders and recipients: steps/envelope.steps.ts. */
export const envelopePhrases: readonly ManualPhrase[] = [
  { pattern: 'the server offers {extension}', write: (sheet, [extension = '']) => sheet.condition(`only where EHLO lists ${extension}`) },
  { pattern: 'the server does not offer {extension}', write: (sheet, [extension = '']) => sheet.condition(`only where EHLO does not list ${extension}`) },
  { pattern: 'the recipient beyond the limit is refused with 452 or for good', write: () => undefined },
]
