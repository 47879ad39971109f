import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'auth-without-mechanism-504',
  summary: 'AUTH without a mechanism is answered 504.',
  breaks: ['rfc4954-8-mechanism-missing-501'],
  bend: (seams) => {
    answerInstead(seams, 'AUTH', (_session, argument) => (argument === '' ? reply(504, '5.5.4', 'Mechanism not available here') : undefined))
  },
}
