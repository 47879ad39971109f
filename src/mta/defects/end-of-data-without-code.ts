import { changeReply, uncoded } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'end-of-data-without-code',
  summary: 'The reply to a message has no enhanced status code.',
  breaks: ['rfc2034-4-codes-for-messages'],
  neighbours: ['rfc2034-4-codes-present'],
  bend: (seams) => {
    changeReply(seams, 'DATA', (answer) => uncoded(answer))
  },
}
