import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'expn-answers-554',
  summary: 'EXPN is answered 554.',
  breaks: ['rfc5321-4.3.2-expn-replies'],
  bend: (seams) => {
    changeReply(seams, 'EXPN', (answer) => ({ ...answer, code: 554 }))
  },
}
