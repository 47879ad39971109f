import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'help-answers-150',
  summary: 'HELP is answered 150.',
  breaks: ['rfc5321-4.2-first-digit'],
  neighbours: [
    'rfc5321-4.2-only-listed-codes',
    'rfc5321-4.1.1.8-help-without-argument',
    'rfc5321-4.1.4-expn-help-without-ehlo',
    'rfc5321-4.3.2-help-replies',
  ],
  bend: (seams) => {
    changeReply(seams, 'HELP', (answer) => ({ ...answer, code: 150 }))
  },
}
