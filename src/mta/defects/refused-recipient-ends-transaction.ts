import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'refused-recipient-ends-transaction',
  summary: 'One refused recipient loses the recipients accepted before it.',
  breaks: ['rfc5321-4.2.1-refusal-changes-nothing'],
  bend: (seams) => {
    changeReply(seams, 'RCPT', (answer, session) => {
      if (answer.code >= 500) session.state.transaction = undefined
      return answer
    })
  },
}
