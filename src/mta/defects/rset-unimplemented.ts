import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'rset-unimplemented',
  summary: 'RSET is not implemented.',
  breaks: ['rfc5321-4.5.1-minimum-commands'],
  neighbours: [
    'rfc4954-4-pipelined-in-order',
    'rfc5321-4.1.1.5-rset-250',
    'rfc2920-3.2-nothing-discarded',
    'rfc2920-3.2-answers-in-order',
    'rfc5321-2.4-verb-case-ignored',
    'rfc5321-4.1.1-trailing-space-tolerated',
    'rfc5321-4.2.2-bad-sequence-503',
    'rfc5321-4.3.2-arguments-501',
    'rfc3463-3.6-invalid-arguments',
  ],
  bend: (seams) => {
    answerInstead(seams, 'RSET', () => reply(502, '5.5.1', 'Command not implemented'))
  },
}
