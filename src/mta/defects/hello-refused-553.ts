import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'hello-refused-553',
  summary: 'EHLO and HELO are refused with 553.',
  breaks: ['rfc5321-4.3.2-ehlo-helo-errors'],
  neighbours: ['rfc5321-4.1.4-refused-ehlo-codes'],
  bend: (seams) => {
    for (const verb of ['EHLO', 'HELO']) changeReply(seams, verb, (answer) => (answer.code >= 400 ? { ...answer, code: 553 } : answer))
  },
}
