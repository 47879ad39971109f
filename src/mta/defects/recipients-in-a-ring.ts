import { afterRcpt } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'recipients-in-a-ring',
  summary: 'A recipient too many takes the place of the first.',
  breaks: ['rfc5321-4.5.3.1.8-over-limit-orderly'],
  bend: (seams) => {
    afterRcpt(seams, ({ recipients }, answer) => {
      if (answer.code === 452) recipients.shift()
    })
  },
}
