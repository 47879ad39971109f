import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'vrfy-252-for-unknown',
  summary: 'VRFY confirms the users there are, and says of all others that it cannot tell.',
  breaks: ['rfc5321-3.5.3-vrfy-validates'],
  bend: (seams) => {
    changeReply(seams, 'VRFY', (answer) => (answer.code === 550 ? reply(252, '2.0.0', 'Cannot verify') : answer))
  },
}
