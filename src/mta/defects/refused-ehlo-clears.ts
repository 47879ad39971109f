import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'refused-ehlo-clears',
  summary: 'An EHLO that is refused discards the transaction all the same.',
  breaks: ['rfc5321-4.1.4-refused-ehlo-keeps-state'],
  bend: (seams) => {
    changeReply(seams, 'EHLO', (answer, session) => {
      seams.wire.reset(session)
      return answer
    })
  },
}
