import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'refused-mail-opens-transaction',
  summary: 'A MAIL that is refused opens a transaction all the same.',
  breaks: ['rfc5321-4.1.4-rcpt-after-refused-mail'],
  neighbours: ['rfc5321-4.1.4-mail-argument-keeps-state'],
  bend: (seams) => {
    changeReply(seams, 'MAIL', (answer, session) => {
      if (answer.code >= 500) session.state.transaction ??= { sender: '', parameters: {}, accepted: [], recipients: [] }
      return answer
    })
  },
}
