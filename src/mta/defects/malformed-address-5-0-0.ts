import { dropMeaning } from '../bending-codes.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'malformed-address-5-0-0',
  summary: 'A malformed sender is refused with 5.0.0.',
  breaks: ['rfc3463-3.2-address-syntax'],
  bend: (seams) => {
    dropMeaning(seams, /^mail/i, /^5\.1\.7$/)
  },
}
