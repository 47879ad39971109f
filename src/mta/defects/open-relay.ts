import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'open-relay',
  summary: 'Anyone may send anywhere.',
  breaks: ['handbook-relay-strangers-refused', 'rfc5321-7.9-relay-filter-available', 'sec-relay-plain'],
  // A name that is only completed would be a foreign one.
  neighbours: ['rfc5321-5.1-submission-no-inference'],
  bend: (seams) => {
    seams.wire.relayRefusal = () => undefined
  },
}
