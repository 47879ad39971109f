import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'ehlo-refused-inside-tls',
  summary: 'EHLO is served once in a connection: inside TLS it is answered 503.',
  breaks: ['rfc3207-4.2-ehlo-after-handshake'],
  neighbours: ['handbook-starttls-starts-over'],
  bend: (seams) => {
    answerInstead(seams, 'EHLO', (session) => (session.state.secure && session.service !== 'submissions' ? reply(503, '5.5.1', 'Duplicate EHLO') : undefined))
  },
}
