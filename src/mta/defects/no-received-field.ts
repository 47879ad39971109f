import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'no-received-field',
  summary: 'No Received field is added.',
  breaks: ['rfc5321-4.4-received-on-top'],
  neighbours: ['rfc5321-4.4-received-when-relayed', 'rfc5321-4.4-trace-in-order'],
  bend: (seams) => {
    seams.wire.addTrace = (content) => content
  },
}
