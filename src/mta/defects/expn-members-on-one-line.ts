import { tellOtherwise } from '../bending-told.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'expn-members-on-one-line',
  summary: 'EXPN tells all members on one line.',
  breaks: ['rfc5321-3.5.1-expn-one-mailbox-per-line'],
  bend: (seams) => {
    tellOtherwise(seams, 'EXPN', (lines) => [lines.join(', ')])
  },
}
