import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'expn-559',
  summary: 'EXPN is answered 559, which no standard defines.',
  breaks: ['rfc5321-4.2-only-listed-codes'],
  neighbours: ['rfc5321-4.3.2-expn-replies'],
  bend: (seams) => {
    answerInstead(seams, 'EXPN', () => reply(559, '5.5.1', 'Not here'))
  },
}
