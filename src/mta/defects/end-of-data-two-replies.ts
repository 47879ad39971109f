import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'end-of-data-two-replies',
  summary: 'The end of data is answered twice.',
  breaks: ['rfc5321-4.2-one-reply-per-command'],
  neighbours: ['rfc5321-4.1.1.4-lines-are-data', 'rfc5321-4.5.2-period-with-space-no-end'],
  bend: (seams) => {
    changeReply(seams, 'DATA', (answer, session) => {
      if (answer.code === 250) session.send(answer)
      return answer
    })
  },
}
