import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'vrfy-answers-554',
  summary: 'VRFY is answered 554.',
  breaks: ['rfc5321-4.3.2-vrfy-replies'],
  neighbours: ['rfc5321-4.5.1-vrfy-supported', 'rfc5321-3.5.3-unverifiable-252'],
  bend: (seams) => {
    changeReply(seams, 'VRFY', (answer) => ({ ...answer, code: 554 }))
  },
}
