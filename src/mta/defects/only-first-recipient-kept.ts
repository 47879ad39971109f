import { afterRcpt } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'only-first-recipient-kept',
  summary: 'Only the first recipient is remembered.',
  breaks: ['rfc5321-4.1.1.3-recipients-add-up'],
  // Nothing comes of the others, neither mail nor a report.
  neighbours: [
    'rfc5321-4.4-each-failed-recipient-reported',
    'rfc5321-4.4-partial-failure-notified',
    'rfc5321-4.4-partial-failure-others-delivered',
    'rfc5321-4.5.3.1.8-hundred-recipients-taken',
  ],
  bend: (seams) => {
    afterRcpt(seams, ({ accepted, recipients }) => recipients.splice(0, Infinity, ...recipients.filter(({ original }) => original === accepted[0])))
  },
}
