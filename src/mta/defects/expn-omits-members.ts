import { tellOtherwise } from '../bending-told.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'expn-omits-members',
  summary: 'EXPN tells the first member of a list only.',
  breaks: ['rfc5321-3.5.1-expn-250-has-mailboxes'],
  bend: (seams) => {
    tellOtherwise(seams, 'EXPN', (lines) => lines.slice(0, 1))
  },
}
