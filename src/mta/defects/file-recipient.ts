import { acceptLocalPart } from '../bending-trust.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'file-recipient',
  summary: 'A recipient with a slash is taken for a file.',
  breaks: ['sec-programs-recipient'],
  neighbours: ['sec-injection-vrfy'],
  bend: (seams) => {
    acceptLocalPart(seams, /\/|^\.\.$/)
  },
}
