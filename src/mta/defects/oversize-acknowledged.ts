import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'oversize-acknowledged',
  summary: 'A message that is too large is acknowledged, and lost.',
  breaks: ['rfc5321-4.1.1.4-failure-reply'],
  bend: (seams) => {
    changeReply(seams, 'DATA', (answer, { engine }) => (answer.code === 552 ? reply(250, '2.0.0', `Ok: queued as ${engine.queue.newId()}`) : answer))
  },
}
