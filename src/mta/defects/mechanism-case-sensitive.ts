import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'mechanism-case-sensitive',
  summary: 'AUTH knows its mechanisms in capitals only.',
  breaks: ['rfc4954-8-mechanism-case-ignored'],
  bend: (seams) => {
    answerInstead(seams, 'AUTH', (_session, argument) => (/^\S*[a-z]/.test(argument) ? reply(504, '5.5.4', 'Mechanism not available here') : undefined))
  },
}
