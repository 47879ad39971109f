import { afterRcpt } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'only-last-recipient-kept',
  summary: 'Each RCPT takes the place of the one before.',
  breaks: ['rfc5321-4.1.1.3-recipients-add-up'],
  bend: (seams) => {
    afterRcpt(seams, ({ recipients }) => recipients.splice(0, recipients.length - 1))
  },
}
