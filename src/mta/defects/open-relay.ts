import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'open-relay',
  summary: 'Anyone may send anywhere.',
  breaks: ['handbook-relay-strangers-refused', 'rfc5321-7.9-relay-filter-available', 'sec-relay-plain'],
  // A name that is only completed would be a foreign one.
  neighbours: ['rfc5321-5.1-submission-no-inference', 'sec-relay-spelling', 'sec-relay-source-route', 'sec-relay-lookalike-domain', 'sec-relay-address-literal', 'sec-relay-sender', 'sec-relay-hello', 'sec-relay-bang-path', 'sec-trusted-xclient-gives-nothing'],
  bend: (seams) => {
    seams.wire.relayRefusal = () => undefined
  },
}
