import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'rset-refused-early',
  summary: 'RSET outside a transaction is answered 503.',
  breaks: ['rfc5321-4.1.1.5-rset-250'],
  // RSET is never refused.
  neighbours: [
    'rfc4954-4-pipelined-in-order',
    'rfc2920-3.2-nothing-discarded',
    'rfc2920-3.2-answers-in-order',
    'rfc5321-2.4-verb-case-ignored',
    'rfc5321-4.1.4-noop-without-ehlo',
    'rfc5321-4.1.1-trailing-space-tolerated',
    'rfc3463-3.6-invalid-arguments',
  ],
  bend: (seams) => {
    answerInstead(seams, 'RSET', (session) => (session.state.transaction ? undefined : reply(503, '5.5.1', 'Nothing to reset')))
  },
}
