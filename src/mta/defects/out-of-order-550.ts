import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'out-of-order-550',
  summary: 'RCPT out of order is answered 550, as if the recipient were unknown.',
  breaks: ['rfc5321-4.1.4-out-of-order-503'],
  neighbours: ['rfc5321-3.3-rcpt-before-mail'],
  bend: (seams) => {
    changeReply(seams, 'RCPT', (answer) => (answer.code === 503 ? reply(550, '5.1.1', 'No such mailbox here') : answer))
  },
}
