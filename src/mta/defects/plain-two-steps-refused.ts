import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'plain-two-steps-refused',
  summary: 'AUTH PLAIN without an initial response is answered 501.',
  breaks: ['rfc4954-4-two-steps'],
  bend: (seams) => {
    answerInstead(seams, 'AUTH', (_session, argument) => (/^plain$/i.test(argument) ? reply(501, '5.5.4', 'Initial response needed') : undefined))
  },
}
