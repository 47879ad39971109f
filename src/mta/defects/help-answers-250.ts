import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'help-answers-250',
  summary: 'HELP is answered 250.',
  breaks: ['rfc5321-4.3.2-help-replies'],
  neighbours: ['rfc5321-4.1.1.8-help-without-argument'],
  bend: (seams) => {
    changeReply(seams, 'HELP', (answer) => ({ ...answer, code: 250 }))
  },
}
