import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'mail-line-512',
  summary: 'MAIL is limited to 512 octets, whatever is announced.',
  breaks: ['rfc4954-3-mail-line-longer'],
  bend: (seams) => {
    answerInstead(seams, 'MAIL', (_, argument) => (argument.length > 505 ? reply(500, '5.5.2', 'Line too long') : undefined))
  },
}
