import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'data-before-rcpt-completed',
  summary: 'DATA with no recipient is answered 250, as if a message had been taken.',
  breaks: ['rfc5321-3.3-data-before-rcpt'],
  neighbours: ['rfc5321-3.3-mail-resets-buffers'],
  bend: (seams) => {
    answerInstead(seams, 'DATA', (session) => (session.state.transaction?.recipients.length === 0 ? reply(250, '2.0.0', 'Ok') : undefined))
  },
}
