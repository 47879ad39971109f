import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'help-answers-354',
  summary: 'HELP is answered 354.',
  breaks: ['rfc5321-4.2.1-3yz-only-inside-data'],
  neighbours: ['rfc5321-4.1.1.8-help-without-argument', 'rfc5321-4.3.2-help-replies'],
  bend: (seams) => {
    changeReply(seams, 'HELP', (answer) => ({ ...answer, code: 354 }))
  },
}
