import { bendArgument } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'equals-sign-challenged',
  summary: 'An initial response of "=" is taken for none.',
  breaks: ['rfc4954-4-zero-length-response'],
  bend: (seams) => {
    bendArgument(seams, 'AUTH', (argument) => argument.replace(/ =$/, ''))
  },
}
