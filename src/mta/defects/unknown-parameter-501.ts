import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'unknown-parameter-501',
  summary: 'A parameter that nobody knows is a syntax error, 501.',
  breaks: ['rfc5321-4.1.1.11-unknown-mail-parameter-555', 'rfc5321-4.1.1.11-unknown-rcpt-parameter-555'],
  bend: (seams) => {
    for (const verb of ['MAIL', 'RCPT']) changeReply(seams, verb, (answer) => (answer.code === 555 ? { ...answer, code: 501 } : answer))
  },
}
