import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'null-sender-refused',
  summary: 'MAIL FROM:<> is refused.',
  breaks: ['rfc5321-4.5.5-null-sender-accepted'],
  neighbours: ['rfc5321-4.5.1-postmaster-from-everyone', 'handbook-sender-null-policy', 'rfc6409-3.2-null-sender-accepted'],
  bend: (seams) => {
    answerInstead(seams, 'MAIL', (_session, argument) => (/^from:<>/i.test(argument) ? reply(550, '5.1.8', 'Sender needed') : undefined))
  },
}
