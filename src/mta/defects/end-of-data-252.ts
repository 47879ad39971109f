import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'end-of-data-252',
  summary: 'A message that was taken is answered 252.',
  breaks: ['rfc5321-4.1.1.4-end-of-data-ok'],
  bend: (seams) => {
    changeReply(seams, 'DATA', (answer) => (answer.code === 250 ? { ...answer, code: 252 } : answer))
  },
}
