import { acceptLocalPart } from '../bending-trust.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'option-recipient',
  summary: 'A recipient that begins with a hyphen is taken for an option.',
  breaks: ['sec-programs-recipient'],
  neighbours: ['sec-injection-vrfy'],
  bend: (seams) => {
    acceptLocalPart(seams, /^-/)
  },
}
