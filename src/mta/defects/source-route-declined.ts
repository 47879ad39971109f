import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'source-route-declined',
  summary: 'A recipient with a source route is refused.',
  breaks: ['rfc5321-3.3-source-route-ignored'],
  bend: (seams) => {
    answerInstead(seams, 'RCPT', (_session, argument) => (/^to:<@/i.test(argument) ? reply(551, '5.7.1', 'No routes here') : undefined))
  },
}
