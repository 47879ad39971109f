import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'offered-parameter-refused',
  summary: 'Every parameter of MAIL and RCPT is refused with 555, whatever EHLO offers.',
  breaks: ['rfc5321-2.2.1-extension-parameters-served'],
  bend: (seams) => {
    for (const verb of ['MAIL', 'RCPT']) {
      answerInstead(seams, verb, (_, argument) => (/> +\S/.test(argument) ? reply(555, '5.5.4', 'Parameter not recognized') : undefined))
    }
  },
}
