import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'bad-mail-blocks-next',
  summary: 'After a MAIL that was refused for its argument every further one is answered 503.',
  breaks: ['rfc5321-4.1.4-mail-argument-keeps-state'],
  bend: (seams) => {
    changeReply(seams, 'MAIL', (answer, session) => {
      if (answer.code === 501) session.state.helo = undefined
      return answer
    })
  },
}
