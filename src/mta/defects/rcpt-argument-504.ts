import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'rcpt-argument-504',
  summary: 'What is wrong with the argument of RCPT is answered 504.',
  breaks: ['rfc5321-4.2.2-argument-errors-501'],
  bend: (seams) => {
    changeReply(seams, 'RCPT', (answer) => (answer.code === 501 ? { ...answer, code: 504 } : answer))
  },
}
