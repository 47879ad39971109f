import { acceptLocalPart } from '../bending-trust.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'pipe-recipient',
  summary: 'A recipient with a bar, or other signs of the shell, is taken for a program.',
  breaks: ['sec-programs-recipient'],
  neighbours: ['sec-injection-vrfy'],
  bend: (seams) => {
    acceptLocalPart(seams, /[|;`$]/)
  },
}
