import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { plainReply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'bad-ehlo-553',
  summary: 'An EHLO that is not acceptable is answered 553.',
  breaks: ['rfc5321-4.1.4-refused-ehlo-codes'],
  neighbours: ['rfc5321-4.3.2-ehlo-helo-errors'],
  bend: (seams) => {
    changeReply(seams, 'EHLO', (answer) => (answer.code === 501 ? plainReply(553, 'No such name') : answer))
  },
}
