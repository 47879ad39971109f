import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'source-route-in-sender-refused',
  summary: 'A source route in MAIL is a syntax error.',
  breaks: ['rfc5321-4.1.2-source-route-in-sender-accepted'],
  bend: (seams) => {
    answerInstead(seams, 'MAIL', (_session, argument) => (/^from:<@[^>]+:/i.test(argument) ? reply(501, '5.1.7', 'Syntax error in reverse-path') : undefined))
  },
}
