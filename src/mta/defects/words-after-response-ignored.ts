import { bendArgument } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'words-after-response-ignored',
  summary: 'What stands behind the initial response is not looked at.',
  breaks: ['rfc4954-4-bad-base64-501'],
  bend: (seams) => {
    bendArgument(seams, 'AUTH', (argument) => argument.split(' ').slice(0, 2).join(' '))
  },
}
