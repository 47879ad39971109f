import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'expn-clears-transaction',
  summary: 'EXPN ends an open transaction.',
  breaks: ['rfc5321-4.1.1.7-expn-keeps-transaction'],
  bend: (seams) => {
    changeReply(seams, 'EXPN', (answer, session) => {
      session.state.transaction = undefined
      return answer
    })
  },
}
