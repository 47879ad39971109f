import { changeOctets } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'enhanced-codes-unregistered',
  summary: 'Enhanced status codes have numbers of the server\'s own.',
  breaks: ['rfc3463-2-registered-codes'],
  bend: (seams) => {
    changeOctets(seams, (octets) => octets.replace(/^(\d{3}[ -]\d\.\d)\.(\d) /gm, '$1.9$2 '))
  },
}
