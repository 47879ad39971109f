import { dropMeaning } from '../bending-codes.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'invalid-command-5-0-0',
  summary: 'A command out of place is refused with 5.0.0.',
  breaks: ['rfc3463-3.6-invalid-command'],
  bend: (seams) => {
    dropMeaning(seams, /^(?:rcpt|xyzzy)/i, /^5\.5\.[12]$/)
  },
}
