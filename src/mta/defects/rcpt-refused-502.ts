import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'rcpt-refused-502',
  summary: 'Every refusal of RCPT is 502.',
  breaks: ['rfc5321-4.3.2-rcpt-errors'],
  bend: (seams) => {
    changeReply(seams, 'RCPT', (answer) => (answer.code >= 400 ? { ...answer, code: 502 } : answer))
  },
}
