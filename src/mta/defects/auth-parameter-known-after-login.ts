import { answerInstead } from '../bending.ts'
import { reply } from '../session/reply.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'auth-parameter-known-after-login',
  summary: 'The AUTH parameter of MAIL is unknown until the client has logged in.',
  breaks: ['rfc4954-5-parameter-without-login'],
  bend: (seams) => {
    answerInstead(seams, 'MAIL', ({ service, state }, argument) =>
      (service !== 'relay' && !state.login && /> AUTH=/i.test(argument) ? reply(555, '5.5.4', 'Unknown parameter AUTH') : undefined))
  },
}
