import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'unknown-recipient-552',
  summary: 'A mailbox that does not exist is refused with 552.',
  breaks: ['rfc5321-3.3-unknown-recipient-550'],
  bend: (seams) => {
    changeReply(seams, 'RCPT', (answer) => (answer.enhanced === '5.1.1' ? { ...answer, code: 552 } : answer))
  },
}
