import { answerPaths } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'quoted-local-part-refused',
  summary: 'A quoted local part is a syntax error.',
  breaks: ['rfc5321-4.1.2-quoted-local-part-accepted'],
  // There the quoted one is a recipient.
  neighbours: ['rfc5321-4.1.2-quoted-forms-equal', 'handbook-sender-own-spellings'],
  bend: (seams) => {
    answerPaths(seams, /^(?:from|to):<"/i, reply(501, '5.5.2', 'No quotes here'))
  },
}
