import { answerPaths } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'non-ascii-envelope-554',
  summary: 'Octets above 127 in MAIL and RCPT are refused with 554.',
  breaks: ['rfc5321-2.4-non-ascii-envelope-500', 'rfc5321-4.1.2-non-ascii-501'],
  bend: (seams) => {
    answerPaths(seams, /[\x80-\xff]/, reply(554, '5.0.0', 'Transaction failed'))
  },
}
