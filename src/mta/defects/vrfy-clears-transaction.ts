import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'vrfy-clears-transaction',
  summary: 'VRFY ends an open transaction.',
  breaks: ['rfc5321-4.1.4-vrfy-keeps-transaction'],
  bend: (seams) => {
    changeReply(seams, 'VRFY', (answer, session) => {
      session.state.transaction = undefined
      return answer
    })
  },
}
