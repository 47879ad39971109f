import { tellEachOtherwise } from '../bending-told.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'vrfy-250-free-text',
  summary: 'VRFY puts the mailbox into a sentence.',
  breaks: ['rfc5321-3.5.1-vrfy-250-form'],
  bend: (seams) => {
    tellEachOtherwise(seams, 'VRFY', (line) => `${line} is deliverable`)
  },
}
