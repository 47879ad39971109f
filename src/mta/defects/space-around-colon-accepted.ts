import { bendArgument } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'space-around-colon-accepted',
  summary: 'Spaces beside the colon of MAIL and RCPT are skipped.',
  breaks: ['rfc5321-3.3-no-space-around-colon'],
  bend: (seams) => {
    for (const verb of ['MAIL', 'RCPT']) bendArgument(seams, verb, (argument) => argument.replace(/^(from|to) *: */i, '$1:'))
  },
}
