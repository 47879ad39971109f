import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'end-of-data-without-id',
  summary: 'The reply after the end of data does not name the queue id.',
  breaks: ['handbook-plain-relay-queue-id'],
  bend: (seams) => {
    changeReply(seams, 'DATA', (answer) => (answer.code === 250 ? { ...answer, lines: ['Ok'] } : answer))
  },
}
