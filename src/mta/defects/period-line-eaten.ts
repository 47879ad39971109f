import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'period-line-eaten',
  summary: 'Lines that begin with a period are dropped.',
  breaks: ['rfc5321-4.5.2-leading-period-deleted'],
  neighbours: [
    'handbook-client-agrees',
    'handbook-plain-relay-as-typed',
    'rfc5321-4.5.3.1.6-stuffed-period-not-counted',
  ],
  bend: (seams) => {
    seams.wire.unstuff = (data) => Buffer.from(data.toString('latin1').replace(/^\..*\r\n/gm, ''), 'latin1')
  },
}
