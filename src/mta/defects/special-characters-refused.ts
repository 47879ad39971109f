import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'special-characters-refused',
  summary: 'A sender may be made of letters and digits only.',
  breaks: ['rfc5321-4.1.2-dot-string-characters'],
  bend: (seams) => {
    answerInstead(seams, 'MAIL', (_session, argument) => (/^from:<(?!@)[^"@>]*[^A-Za-z0-9"@>][^"@>]*@/i.test(argument) ? reply(501, '5.1.7', 'Strange character') : undefined))
  },
}
