import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { plainReply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'second-ehlo-refused',
  summary: 'A second EHLO in a session is answered 503.',
  breaks: ['rfc5321-4.1.4-ehlo-again-accepted'],
  bend: (seams) => {
    answerInstead(seams, 'EHLO', (session) => (session.state.helo === undefined ? undefined : plainReply(503, 'Duplicate EHLO')))
  },
}
