import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'rset-forgets-ehlo',
  summary: 'RSET takes the session back to the state before EHLO.',
  breaks: ['rfc5321-4.1.1.5-rset-keeps-ehlo'],
  bend: (seams) => {
    changeReply(seams, 'RSET', (answer, session) => {
      if (!session.state.transaction) session.state = { ...session.state, helo: undefined }
      return answer
    })
  },
}
