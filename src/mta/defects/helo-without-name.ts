import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { plainReply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'helo-without-name',
  summary: 'HELO is answered by a friendly text that does not begin with the name of the server.',
  breaks: ['rfc5321-4.1.1.1-helo-names-server'],
  neighbours: ['rfc5321-4.1.2-server-name-characters'],
  bend: (seams) => {
    changeReply(seams, 'HELO', (answer) => (answer.code === 250 ? plainReply(250, 'Pleased to meet you') : answer))
  },
}
