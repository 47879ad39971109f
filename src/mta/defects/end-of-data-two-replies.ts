import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'end-of-data-two-replies',
  summary: 'The end of data is answered twice.',
  breaks: ['rfc5321-4.2-one-reply-per-command'],
  bend: (seams) => {
    changeReply(seams, 'DATA', (answer, session) => {
      if (answer.code === 250) session.send(answer)
      return answer
    })
  },
}
