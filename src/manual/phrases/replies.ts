import type { ManualPhrase } from '../match.ts'
import { lookHere } from '../sheet.ts'

/** What is said about the last reply: steps/replies.steps.ts. */

/** Nothing more to type: the reply is on the screen. */
function onScreen(pattern: string): ManualPhrase {
  return { pattern, write: () => undefined }
}

export const replyPhrases: readonly ManualPhrase[] = [
  ...[
    'the reply is {replyCode}', 'an acceptance is {replyCodes}', 'a {replyCode} gives {told}', 'a refusal is {replyCodes}', 'every reply {replyForm}', 'the goodbye names the server', 'the reply is one of {replyCodes}', 'the reply is a {replyClass}', 'the replies are, in order, {replyCodes}',
    'the server takes them all', 'a {replyCode} carries the enhanced status code {enhancedCode}', 'the reply has an enhanced status code',
    'the reply has an enhanced status code of its own class', 'the reply names the server', 'the reply has several lines', 'the lines of the reply carry the same code',
    'the reply is not {replyCode}', 'the reply lists no extensions', 'the reply offers no plaintext mechanism', 'the connection is still open',
    'the reply lists one keyword a line', 'a command that is served is announced as {extension}', 'the server did not hang up without 421', 'the next client is served', 'the reply advertises {extension}', 'the reply does not advertise {extension}',
    'the reply advertises {extension} alone or with one decimal number', 'the reply advertises {extension} with a list of mechanisms', 'the reply is an empty challenge',
    'the message is taken without TLS', 'nothing that came in clear is run inside TLS', 'the goodbye is {replyCode}', 'the report records which one',
    'the reply is what the policy for the null sender says', 'the reply tells a queue id', 'the reply has the enhanced status code X.7.1',
  ].map(onScreen),
  {
    pattern: 'the server sends no second reply',
    write: (sheet) => {
      sheet.session.markLast(lookHere)
      sheet.line('QUIT', '221, and no other reply before it')
    },
  },
  ...['no reply is {replyCodes}', 'the server sends {int} replies'].map((pattern): ManualPhrase => ({ pattern, write: (sheet) => sheet.line('QUIT', '221') })),
  {
    pattern: 'the session is over',
    write: (sheet) => {
      sheet.session.markLast('221')
      sheet.line('NOOP', 'no reply: the connection is closed')
    },
  },
]
