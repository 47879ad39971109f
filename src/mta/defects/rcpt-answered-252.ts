import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'rcpt-answered-252',
  summary: 'An accepted recipient is answered 252.',
  breaks: ['rfc5321-3.3-rcpt-accepted-250'],
  // The same code in the table.
  neighbours: ['rfc5321-4.3.2-rcpt-success'],
  bend: (seams) => {
    changeReply(seams, 'RCPT', (answer) => (answer.code === 250 ? { ...answer, code: 252 } : answer))
  },
}
