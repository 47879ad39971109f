import { afterRcpt } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'rcpt-resets-sender',
  summary: 'A refused recipient makes the sender the null one.',
  breaks: ['rfc5321-4.1.1.3-rcpt-keeps-sender'],
  bend: (seams) => {
    afterRcpt(seams, (transaction, answer, session) => {
      if (answer.code >= 500) session.state.transaction = { ...transaction, sender: '' }
    })
  },
}
