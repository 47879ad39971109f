import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'rcpt-before-mail-accepted',
  summary: 'RCPT without an earlier MAIL is answered 250.',
  breaks: ['rfc5321-3.3-rcpt-before-mail'],
  // Where no transaction is open, RCPT is refused: that shows that none is.
  neighbours: [
    'rfc2920-3.2-answers-in-order',
    'rfc3207-4.2-state-forgotten',
    'rfc5321-4.1.1.4-buffers-cleared',
    'rfc5321-4.1.1.5-rset-clears-transaction',
    'rfc5321-4.1.4-ehlo-clears-transaction',
    'rfc5321-4.1.1.1-helo-clears-transaction',
    'rfc5321-4.1.1.1-initial-state',
    'rfc5321-4.1.1.4-buffers-cleared-after-failure',
    'rfc5321-4.1.4-rcpt-after-refused-mail',
    'rfc5321-4.1.4-out-of-order-503',
    'rfc5321-4.2.1-permanent-errors-5yz',
    'sec-relay-auth-parameter',
  ],
  bend: (seams) => {
    answerInstead(seams, 'RCPT', (session) => (session.state.transaction ? undefined : reply(250, '2.1.5', 'Recipient ok')))
  },
}
