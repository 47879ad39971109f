import { changeReply, uncoded } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'end-of-data-without-code',
  summary: 'The reply to a message has no enhanced status code.',
  breaks: ['rfc2034-4-codes-for-messages'],
  neighbours: ['rfc2034-4-codes-present', 'rfc2034-4-codes-for-submissions', 'rfc3463-3.5-routing-loop'],
  bend: (seams) => {
    changeReply(seams, 'DATA', (answer) => uncoded(answer))
  },
}
