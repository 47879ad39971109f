import type { ManualPhrase } from '../match.ts'
import type { Sheet } from '../sheet.ts'
import { giveUpForLater } from './message.ts'

/** The queue: steps/queue.steps.ts. */

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
  { pattern: 'the next hop {return}', write: (sheet, [how = '']) => sheet.note(`now a server has to listen at ${sheet.site.nextHop}${how.replace('is back without', ', whose reply to EHLO leaves out').replace('is back', '')}`) },
  { pattern: 'the queue {holding}', write: (sheet) => sheet.tool('postqueue -p') },
]
