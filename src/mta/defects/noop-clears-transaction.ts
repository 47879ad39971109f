import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'noop-clears-transaction',
  summary: 'NOOP ends an open transaction.',
  breaks: ['rfc5321-4.1.1.9-noop-no-effect'],
  bend: (seams) => {
    changeReply(seams, 'NOOP', (answer, session) => {
      session.state.transaction = undefined
      return answer
    })
  },
}
