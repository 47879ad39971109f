import { answerPaths } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'control-characters-accepted',
  summary: 'MAIL and RCPT take control characters.',
  breaks: ['rfc5321-4.1.2-control-character-501'],
  neighbours: ['sec-programs-recipient'],
  bend: (seams) => {
    answerPaths(seams, /[\x00-\x1f\x7f]/, reply(250, '2.0.0', 'Ok'))
  },
}
