import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'rset-refused-in-transaction',
  summary: 'RSET inside a transaction is answered 503.',
  breaks: ['rfc5321-4.1.1.5-rset-250'],
  neighbours: ['rfc5321-4.2.2-bad-sequence-503', 'rfc5321-4.3.2-arguments-501'],
  bend: (seams) => {
    answerInstead(seams, 'RSET', (session) => (session.state.transaction ? reply(503, '5.5.1', 'Finish what you began') : undefined))
  },
}
