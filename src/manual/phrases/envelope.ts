import type { ManualPhrase } from '../match.ts'
import { lookHere } from '../sheet.ts'
import { letter } from './connection.ts'

/** Senders and recipients: steps/envelope.steps.ts. */

function onScreen(pattern: string): ManualPhrase {
  return { pattern, write: () => undefined }
}

export const envelopePhrases: readonly ManualPhrase[] = [
  { pattern: 'the server offers {extension}', write: (sheet, [extension = '']) => sheet.condition(`only where EHLO lists ${extension}`) },
  {
    pattern: 'the client offers message data',
    write: (sheet) => {
      sheet.line('DATA', '354; or a refusal: then that one counts, and nothing follows')
      sheet.message(letter('Is anybody to get this?'))
    },
  },
  {
    pattern: 'the server accepts {int} times {line}',
    write: (sheet, [count = '', line = '']) => sheet.line(line, `250; this line ${count} times in all`),
  },
  { pattern: 'the client repeats {line} until it is refused', write: (sheet, [line = '']) => sheet.line(line, `this line again and again until it is refused; ${lookHere}`) },
  ...['the server has understood it', 'the recipient beyond the limit is refused with 452 or for good'].map(onScreen),
  ...['the sender of the delivered message is {line}', 'the message does not arrive in the mailbox'].map((pattern): ManualPhrase => ({ pattern, write: (sheet) => sheet.note(`open ${sheet.site.mailbox}`) })),
]
