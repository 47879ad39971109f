import { changeOctets } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'enhanced-codes-unregistered',
  summary: 'Enhanced status codes have numbers of the server\'s own.',
  breaks: ['rfc3463-2-registered-codes'],
  neighbours: ['rfc3463-3.2-no-such-mailbox'],
  bend: (seams) => {
    changeOctets(seams, (octets) => octets.replace(/^(250 2\.0|550 5\.1)\.\d+ /, '$1.99 '))
  },
}
