import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'tls-demanded-with-5-5-1',
  summary: 'Before TLS the submission service answers MAIL with 530 and the enhanced status code 5.5.1.',
  breaks: ['rfc3207-4-demand-5-7-0'],
  bend: (seams) => {
    answerInstead(seams, 'MAIL', ({ service, state }) => (service === 'submission' && !state.secure ? reply(530, '5.5.1', 'Must issue a STARTTLS command first') : undefined))
  },
}
