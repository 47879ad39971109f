import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-at-bottom',
  summary: 'The Received field is put below the header fields that are there.',
  breaks: ['rfc5321-4.4-received-on-top'],
  neighbours: ['rfc5321-4.4-received-when-relayed', 'rfc5321-4.4-trace-in-order'],
  bend: (seams) => {
    seams.wire.addTrace = (content, field) => {
      const end = content.indexOf('\r\n\r\n', 0, 'latin1') + 2
      return Buffer.concat([content.subarray(0, end), Buffer.from(field, 'latin1'), content.subarray(end)])
    }
  },
}
