import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'data-refused-550',
  summary: 'DATA out of order is refused with 550.',
  breaks: ['rfc5321-4.3.2-data-errors'],
  neighbours: ['rfc5321-3.3-data-before-rcpt', 'sec-chunk-not-with-data'],
  bend: (seams) => {
    changeReply(seams, 'DATA', (answer) => (answer.code === 503 ? { ...answer, code: 550 } : answer))
  },
}
