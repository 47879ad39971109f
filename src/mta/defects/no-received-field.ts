import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'no-received-field',
  summary: 'No Received field is added.',
  breaks: ['rfc5321-4.4-received-on-top'],
  bend: (seams) => {
    seams.wire.addTrace = (content) => content
  },
}
