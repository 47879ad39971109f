import { answerPaths } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'non-ascii-envelope-accepted',
  summary: 'MAIL and RCPT take octets above 127 without SMTPUTF8.',
  breaks: ['rfc5321-2.4-non-ascii-envelope-refused', 'rfc5321-4.1.2-non-ascii-501'],
  bend: (seams) => {
    answerPaths(seams, /[\x80-\xff]/, reply(250, '2.0.0', 'Ok'))
  },
}
