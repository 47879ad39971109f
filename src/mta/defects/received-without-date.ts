import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-without-date',
  summary: 'The Received field does not tell when.',
  breaks: ['rfc5321-4.4-received-clauses'],
  neighbours: [
    'rfc5321-4.4-received-grammar',
    'rfc5321-4.4-received-numeric-offset',
    'rfc5321-4.4-received-date-not-obsolete',
    'rfc5321-4.4-received-date-syntax',
  ],
  bend: (seams) => {
    const { receivedField } = seams.wire
    seams.wire.receivedField = (...given) => receivedField(...given).replace(/;[^;]*\r\n$/, '\r\n')
  },
}
