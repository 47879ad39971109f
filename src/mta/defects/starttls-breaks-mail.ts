import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'starttls-breaks-mail',
  summary: 'MAIL inside TLS is answered 454.',
  breaks: ['handbook-starttls-transaction'],
  bend: (seams) => {
    answerInstead(seams, 'MAIL', (session) => (session.state.secure ? reply(454, '4.7.0', 'Not available under TLS') : undefined))
  },
}
