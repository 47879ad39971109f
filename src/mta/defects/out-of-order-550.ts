import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'out-of-order-550',
  summary: 'RCPT out of order is answered 550, as if the recipient were unknown.',
  breaks: ['rfc5321-4.1.4-out-of-order-503'],
  neighbours: [
    'rfc5321-3.3-rcpt-before-mail',
    'rfc2920-3.2-answers-in-order',
    'rfc5321-4.1.1.4-buffers-cleared',
    'rfc5321-4.1.1.5-rset-clears-transaction',
    'rfc5321-4.1.4-ehlo-clears-transaction',
    'rfc3463-3.6-invalid-command',
  ],
  bend: (seams) => {
    changeReply(seams, 'RCPT', (answer) => (answer.code === 503 ? reply(550, '5.1.1', 'No such mailbox here') : answer))
  },
}
