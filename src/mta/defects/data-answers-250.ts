import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'data-answers-250',
  summary: 'DATA is answered 250, then the data is read.',
  breaks: ['rfc5321-4.1.1.4-data-354'],
  neighbours: ['rfc5321-4.1.1-trailing-space-tolerated'],
  bend: (seams) => {
    seams.wire.goAhead = () => reply(250, '2.0.0', 'Go ahead')
  },
}
