import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'starttls-required',
  summary: 'The relay service takes no mail without TLS.',
  breaks: ['rfc3207-4-local-mail-without-tls'],
  bend: (seams) => {
    answerInstead(seams, 'MAIL', ({ service, state }) => (service === 'relay' && !state.secure ? reply(530, '5.7.0', 'Must issue a STARTTLS command first') : undefined))
  },
}
