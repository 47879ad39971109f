import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'mail-opens-nothing',
  summary: 'MAIL is answered 250, and no transaction is open.',
  breaks: ['rfc5321-4.3.1-meaning-of-codes-kept'],
  bend: (seams) => {
    changeReply(seams, 'MAIL', (answer, session) => {
      session.state.transaction = undefined
      return answer
    })
  },
}
