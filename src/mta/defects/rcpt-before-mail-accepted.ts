import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'rcpt-before-mail-accepted',
  summary: 'RCPT without an earlier MAIL is answered 250.',
  breaks: ['rfc5321-3.3-rcpt-before-mail'],
  bend: (seams) => {
    answerInstead(seams, 'RCPT', (session) => (session.state.transaction ? undefined : reply(250, '2.1.5', 'Recipient ok')))
  },
}
