import { afterRcpt } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'only-last-recipient-kept',
  summary: 'Each RCPT takes the place of the one before.',
  breaks: ['rfc5321-4.1.1.3-recipients-add-up'],
  // Nothing comes of the others, neither mail nor a report.
  neighbours: ['rfc5321-4.4-each-failed-recipient-reported', 'rfc5321-4.5.3.1.8-over-limit-orderly'],
  bend: (seams) => {
    afterRcpt(seams, ({ accepted, recipients }) => recipients.splice(0, Infinity, ...recipients.filter(({ original }) => original === accepted.at(-1))))
  },
}
