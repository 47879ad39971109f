import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'too-many-recipients-450',
  summary: 'A recipient too many is refused with 450.',
  breaks: ['rfc5321-4.5.3.1.10-too-many-recipients-452'],
  bend: (seams) => {
    changeReply(seams, 'RCPT', (answer) => (answer.code === 452 ? { ...answer, code: 450 } : answer))
  },
}
