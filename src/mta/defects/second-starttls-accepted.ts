import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'second-starttls-accepted',
  summary: 'STARTTLS inside TLS is answered 220.',
  breaks: ['rfc3207-4.2-second-starttls-refused'],
  bend: (seams) => {
    answerInstead(seams, 'STARTTLS', ({ state }) => (state.secure ? reply(220, '2.0.0', 'Ready to start TLS') : undefined))
  },
}
