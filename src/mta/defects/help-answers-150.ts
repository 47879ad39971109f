import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'help-answers-150',
  summary: 'HELP is answered 150.',
  breaks: ['rfc5321-4.2-first-digit'],
  neighbours: ['rfc5321-4.2-only-listed-codes'],
  bend: (seams) => {
    changeReply(seams, 'HELP', (answer) => ({ ...answer, code: 150 }))
  },
}
