import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'mail-after-helo-refused',
  summary: 'MAIL is answered 503 in a session opened with HELO.',
  breaks: ['rfc5321-4.1.4-helo-initialises'],
  bend: (seams) => {
    answerInstead(seams, 'MAIL', ({ state }) => (state.extended ? undefined : reply(503, '5.5.1', 'Send EHLO first')))
  },
}
