import { changeOctets } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'enhanced-codes-with-spaces',
  summary: 'There are spaces in enhanced status codes.',
  breaks: ['rfc3463-2-no-white-space'],
  // A code that cannot be read is none.
  neighbours: ['rfc2034-4-codes-present', 'rfc2034-4-codes-for-messages', 'rfc2034-4-codes-on-submission', 'rfc2034-4-codes-without-ehlo'],
  bend: (seams) => {
    changeOctets(seams, (octets) => octets.replace(/^250 2\.0\.0 /, '250 2. 0. 0 '))
  },
}
