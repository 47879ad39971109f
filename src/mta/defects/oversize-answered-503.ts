import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'oversize-answered-503',
  summary: 'A message that is too large is answered 503.',
  breaks: ['rfc5321-4.5.3.1.9-too-much-data-552'],
  bend: (seams) => {
    changeReply(seams, 'DATA', (answer) => (answer.code === 552 ? reply(503, '5.5.1', 'Bad sequence of commands') : answer))
  },
}
