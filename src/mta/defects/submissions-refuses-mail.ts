import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'submissions-refuses-mail',
  summary: 'The submissions service takes no mail.',
  breaks: ['rfc8314-3.3-submission-inside-tls'],
  bend: (seams) => {
    answerInstead(seams, 'MAIL', ({ service }) => (service === 'submissions' ? reply(502, '5.5.1', 'Not here') : undefined))
  },
}
