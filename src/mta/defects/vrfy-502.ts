import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'vrfy-502',
  summary: 'VRFY is not implemented.',
  breaks: ['rfc5321-3.5.3-vrfy-not-500-502'],
  bend: (seams) => {
    answerInstead(seams, 'VRFY', () => reply(502, '5.5.1', 'Command not implemented'))
  },
}
