import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'null-recipient-accepted',
  summary: 'RCPT TO:<> is answered 250.',
  breaks: ['rfc5321-4.1.2-null-forward-path-refused'],
  bend: (seams) => {
    answerInstead(seams, 'RCPT', (_session, argument) => (/^to:<>/i.test(argument) ? reply(250, '2.1.5', 'Recipient ok') : undefined))
  },
}
