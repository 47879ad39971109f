import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'offered-parameter-refused',
  summary: 'Every parameter of MAIL and RCPT is refused with 555, whatever EHLO offers.',
  breaks: ['rfc5321-2.2.1-extension-parameters-served'],
  neighbours: [
    'rfc1870-4-size-parameter-accepted',
    'rfc1870-6.1-declared-size-too-big',
    'rfc3461-4-parameters-accepted',
    'rfc4954-5-parameter-accepted',
    'rfc5321-4.1.1.2-announced-parameters-accepted',
    'rfc6152-2-body-parameter-accepted',
    'rfc3463-3.4-message-too-large',
    'rfc4954-5-parameter-without-login',
  ],
  bend: (seams) => {
    for (const verb of ['MAIL', 'RCPT']) {
      answerInstead(seams, verb, (_, argument) => (/> +\S/.test(argument) ? reply(555, '5.5.4', 'Parameter not recognized') : undefined))
    }
  },
}
