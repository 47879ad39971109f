import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'vrfy-quoted-refused',
  summary: 'VRFY takes no quoted string.',
  breaks: ['rfc5321-4.1.1.6-vrfy-string-forms'],
  bend: (seams) => {
    answerInstead(seams, 'VRFY', (_session, argument) => (argument.startsWith('"') ? reply(501, '5.5.4', 'Syntax: VRFY address') : undefined))
  },
}
