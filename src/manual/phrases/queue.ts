import type { ManualPhrase } from '../match.ts'
import type { Sheet } from '../sheet.ts'
import { giveUpForLater } from './message.ts'

/** The queue: steps/queue.steps.ts. */

/** A Then for which the queue is listed once more. */
function inListing(pattern: string): ManualPhrase {
  return { pattern, write: (sheet) => sheet.tool('postqueue -p') }
}

/** A Then about what the last tool has printed. */
function inOutput(pattern: string): ManualPhrase {
  return { pattern, write: () => undefined }
}

function atNextHop(pattern: string): ManualPhrase {
  return { pattern, write: (sheet) => sheet.note(`look at what has come to ${sheet.site.nextHop}`) }
}

function forLater(sheet: Sheet): void {
  sheet.note(`nothing may listen at ${sheet.site.nextHop}`)
  giveUpForLater(sheet, '{sender}')
}

export const queuePhrases: readonly ManualPhrase[] = [
  { pattern: 'a message for a destination that is down', write: forLater },
  {
    pattern: 'a/another deferred message',
    write: (sheet) => {
      forLater(sheet)
      sheet.tool('postqueue -p', 'until it is listed with a reason. Its id is ID below; of a second message, OTHER-ID')
    },
  },
  { pattern: 'a queue', write: () => undefined },
  { pattern: 'a limit on the size of messages', write: (sheet) => sheet.tool('postconf -h message_size_limit', 'a number other than 0') },
  { pattern: 'a queue that holds nothing else', write: (sheet) => sheet.tool('postqueue -p', 'nothing that is not yours') },
  { pattern: 'the next hop is back', write: (sheet) => sheet.note(`now a server has to listen at ${sheet.site.nextHop}`) },
  { pattern: 'the listing shows the message with its size, sender, recipient and reason', write: () => undefined },
  ...['the listing shows the message as one JSON object on a line', 'the listing says that the queue is empty', 'the output shows the envelope of the message', 'the output shows the content of the message'].map(inOutput),
  { pattern: '{line} shows the same', write: (sheet, [command = '']) => sheet.tool(command) },
  ...['the message reaches the next hop', 'the other message reaches the next hop', 'the message has reached the next hop'].map(atNextHop),
  ...[
    'the message is deferred', 'the message leaves the queue', 'the queue no longer holds the message', 'the queue still holds the other message', 'the queue holds neither message',
    'the message has been put on hold', 'the message is on hold', 'the message is not on hold', 'the held message stays',
  ].map(inListing),
]
