import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'source-route-syntax-error',
  summary: 'A source route in RCPT is a syntax error.',
  breaks: ['rfc5321-3.3-source-route-understood'],
  // What is refused is not ignored.
  neighbours: ['rfc5321-3.3-source-route-ignored'],
  bend: (seams) => {
    answerInstead(seams, 'RCPT', (_session, argument) => (/^to:<@/i.test(argument) ? reply(501, '5.1.3', 'Syntax error in forward-path') : undefined))
  },
}
