import { dropMeaning } from '../bending-codes.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'oversize-5-0-0',
  summary: 'A message that is declared too large is refused with 5.0.0.',
  breaks: ['rfc3463-3.4-message-too-large'],
  bend: (seams) => {
    dropMeaning(seams, /^mail/i, /^5\.3\.4$/)
  },
}
