import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'noop-argument-refused',
  summary: 'NOOP with an argument is answered 501.',
  breaks: ['rfc5321-4.1.1.9-argument-ignored'],
  bend: (seams) => {
    answerInstead(seams, 'NOOP', (_session, argument) => (argument === '' ? undefined : reply(501, '5.5.4', 'No argument allowed')))
  },
}
