import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'second-parameter-refused',
  summary: 'MAIL takes one parameter and no more.',
  breaks: ['rfc5321-4.1.2-several-parameters'],
  // Two parameters stand together there.
  neighbours: ['rfc3461-4-parameters-accepted'],
  bend: (seams) => {
    answerInstead(seams, 'MAIL', (_session, argument) => (/> \S+ \S/.test(argument) ? reply(501, '5.5.4', 'Too many parameters') : undefined))
  },
}
