import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'help-clears-transaction',
  summary: 'HELP ends an open transaction.',
  breaks: ['rfc5321-4.1.1.8-help-keeps-transaction'],
  bend: (seams) => {
    changeReply(seams, 'HELP', (answer, session) => {
      session.state.transaction = undefined
      return answer
    })
  },
}
