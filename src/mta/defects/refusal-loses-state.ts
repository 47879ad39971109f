import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'refusal-loses-state',
  summary: 'A command out of order throws the session back to its beginning.',
  breaks: ['rfc5321-4.1.4-state-kept-when-out-of-order'],
  bend: (seams) => {
    for (const verb of ['MAIL', 'RCPT', 'DATA']) {
      changeReply(seams, verb, (answer, session) => {
        if (answer.code === 503) session.state = { ...session.state, helo: undefined, transaction: undefined }
        return answer
      })
    }
  },
}
