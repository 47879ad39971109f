import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'quit-keeps-open',
  summary: 'QUIT is answered 221 and the connection stays open.',
  breaks: ['handbook-plain-relay-quit', 'rfc5321-4.1.1.10-quit-closes'],
  neighbours: ['rfc5321-4.1.1-superfluous-parameters-refused', 'rfc5321-4.2-machine-read-texts'],
  bend: (seams) => {
    answerInstead(seams, 'QUIT', () => reply(221, '2.0.0', 'Closing the channel'))
  },
}
