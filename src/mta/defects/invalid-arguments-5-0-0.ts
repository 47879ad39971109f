import { dropMeaning } from '../bending-codes.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'invalid-arguments-5-0-0',
  summary: 'A wrong argument is refused with 5.0.0.',
  breaks: ['rfc3463-3.6-invalid-arguments'],
  bend: (seams) => {
    dropMeaning(seams, /^(?:rset|mail|vrfy)/i, /^5\.5\.4$/)
  },
}
