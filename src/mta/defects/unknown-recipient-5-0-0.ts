import { dropMeaning } from '../bending-codes.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'unknown-recipient-5-0-0',
  summary: 'An unknown recipient is refused with 5.0.0.',
  breaks: ['rfc3463-3.2-no-such-mailbox'],
  bend: (seams) => {
    dropMeaning(seams, /^rcpt/i, /^5\.1\.1$/)
  },
}
