import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'rcpt-argument-504',
  summary: 'What is wrong with the argument of RCPT is answered 504.',
  breaks: ['rfc5321-4.2.2-argument-errors-501'],
  neighbours: [
    'rfc3461-5.1-invalid-on-rcpt-501',
    'rfc3461-4.5-repeated-on-rcpt-501',
    'rfc5321-4.1.2-non-ascii-501',
    'rfc5321-4.1.2-control-character-501',
    'rfc6409-5.1-address-syntax-501',
  ],
  bend: (seams) => {
    changeReply(seams, 'RCPT', (answer) => (answer.code === 501 ? { ...answer, code: 504 } : answer))
  },
}
