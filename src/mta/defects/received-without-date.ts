import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-without-date',
  summary: 'The Received field does not tell when.',
  breaks: ['rfc5321-4.4-received-clauses'],
  bend: (seams) => {
    const { receivedField } = seams.wire
    seams.wire.receivedField = (...given) => receivedField(...given).replace(/;[^;]*\r\n$/, '\r\n')
  },
}
