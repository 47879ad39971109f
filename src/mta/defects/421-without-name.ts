import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: '421-without-name',
  summary: 'The text of 421 does not begin with the server\'s name.',
  breaks: ['rfc5321-4.2-machine-read-texts'],
  bend: (seams) => {
    seams.wire.farewell = () => reply(421, '4.7.0', 'Too many errors')
  },
}
