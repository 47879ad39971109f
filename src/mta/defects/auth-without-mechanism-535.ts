import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'auth-without-mechanism-535',
  summary: 'AUTH without a mechanism is answered 535.',
  breaks: ['rfc4954-8-mechanism-missing-501'],
  bend: (seams) => {
    answerInstead(seams, 'AUTH', (_session, argument) => (argument === '' ? reply(535, '5.7.8', 'Authentication failed') : undefined))
  },
}
