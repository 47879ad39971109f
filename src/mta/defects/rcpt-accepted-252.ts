import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'rcpt-accepted-252',
  summary: 'A recipient is accepted with 252.',
  breaks: ['rfc5321-4.3.2-rcpt-success'],
  neighbours: ['rfc5321-3.3-rcpt-accepted-250'],
  bend: (seams) => {
    changeReply(seams, 'RCPT', (answer) => (answer.code === 250 ? { ...answer, code: 252 } : answer))
  },
}
