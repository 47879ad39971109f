import { dropMeaning } from '../bending-codes.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'loop-refused-5-0-0',
  summary: 'A message that goes round is refused with 5.0.0.',
  breaks: ['rfc3463-3.5-routing-loop'],
  bend: (seams) => {
    dropMeaning(seams, /^data/i, /^5\.4\.6$/)
  },
}
