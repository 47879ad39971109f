import { afterRcpt } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'only-first-recipient-kept',
  summary: 'Only the first recipient is remembered.',
  breaks: ['rfc5321-4.1.1.3-recipients-add-up'],
  bend: (seams) => {
    afterRcpt(seams, ({ recipients }) => recipients.splice(1))
  },
}
