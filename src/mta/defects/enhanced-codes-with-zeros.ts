import { changeOctets } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'enhanced-codes-with-zeros',
  summary: 'Enhanced status codes are filled up with zeros.',
  breaks: ['rfc3463-2-no-leading-zeros'],
  bend: (seams) => {
    changeOctets(seams, (octets) => octets.replace(/^250 2\.0\.0 /, '250 2.00.00 '))
  },
}
