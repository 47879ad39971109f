import { acceptLocalPart } from '../bending-trust.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'pipe-recipient',
  summary: 'A recipient that begins with a bar is taken for a program.',
  breaks: ['sec-programs-recipient'],
  bend: (seams) => {
    acceptLocalPart(seams, /^\|/)
  },
}
