import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'leading-period-kept',
  summary: 'The period that a client adds to a line is not deleted.',
  breaks: ['rfc5321-4.5.2-leading-period-deleted'],
  neighbours: [
    'handbook-client-agrees',
    'handbook-plain-relay-as-typed',
    'rfc5321-4.5.3.1.6-stuffed-period-not-counted',
  ],
  bend: (seams) => {
    seams.wire.unstuff = (data) => data
  },
}
