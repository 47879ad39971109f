import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'noop-refused-before-tls',
  summary: 'Before TLS the submission service answers everything but the first EHLO and STARTTLS with 530.',
  breaks: ['rfc3207-4-served-before-tls'],
  bend: (seams) => {
    for (const verb of ['NOOP', 'EHLO', 'QUIT']) {
      answerInstead(seams, verb, ({ service, state }) => (service === 'submission' && !state.secure && state.helo !== undefined ? reply(530, '5.7.0', 'Must issue a STARTTLS command first') : undefined))
    }
  },
}
