import type { ManualPhrase } from '../match.ts'
import { lookHere, type Sheet } from '../sheet.ts'

/** What is said about the last reply: steps/replies.steps.ts. */

/** Nothing more to type: the reply is on the screen. */
function onScreen(pattern: string): ManualPhrase {
  return { pattern, write: () => undefined }
}

/** What is left to do where the conduct of the server is not seen in its reply. */
const conducts: Readonly<Record<string, (sheet: Sheet) => void>> = {
  'sends no second reply': (sheet) => {
    sheet.session.markLast(lookHere)
    sheet.line('QUIT', '221, and no other reply before it')
  },
  'sends nothing on to the next hop for it': (sheet) => sheet.note('send another message there as one who may, and look at the next hop: that one comes, and no other'),
  'hands on no second end of data': (sheet) => sheet.note('look at the octets that come to the next hop, if the message was taken: a line with a period alone stands at their end only'),
  'lets nobody write a header field X-Injected': (sheet) => sheet.note('look at the header of the message in the mailbox, if it was taken: no line begins with X-Injected'),
  'lets nobody write a line into the notification': (sheet) => sheet.note('look at the notification in the mailbox, if the message was taken: no line begins with X-Injected'),
  'lets the account log in from elsewhere': (sheet) => sheet.note('connect from another address, begin TLS, and log in with the right password: 235, or a 4yz that says to wait'),
  'has ended the session': (sheet) => {
    sheet.session.markLast('221')
    sheet.line('NOOP', 'no reply: the connection is closed')
  },
}

export const replyPhrases: readonly ManualPhrase[] = [
  {
    pattern: '{whichReply} is {replyCodes}',
    write: (sheet, [which]) => {
      if (which === 'no reply') sheet.line('QUIT', '221')
    },
  },
  { pattern: 'the server sends {int} replies', write: (sheet) => sheet.line('QUIT', '221') },
  { pattern: 'the server {conduct}', write: (sheet, [conduct = '']) => conducts[conduct]?.(sheet) },
  ...[
    'the {reply} is {expected}', 'the {reply} names the server', 'the reply {advertises} {extension}', 'the reply {replyQuality}', 'every reply {replyForm}', 'the replies are, in order, {replyCodes}',
    'a {replyCode} carries the enhanced status code {enhancedCode}', 'a {replyCode} gives {told}', 'a command that is served is announced as {extension}', 'the report records which one',
  ].map(onScreen),
]
