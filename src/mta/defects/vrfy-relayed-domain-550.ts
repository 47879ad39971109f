import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'vrfy-relayed-domain-550',
  summary: 'VRFY denies what lies elsewhere, also where mail would be relayed.',
  breaks: ['rfc5321-3.5.3-unverifiable-252'],
  bend: (seams) => {
    changeReply(seams, 'VRFY', (answer) => (answer.code === 252 ? reply(550, '5.1.2', 'No such mailbox here') : answer))
  },
}
