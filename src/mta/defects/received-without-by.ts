import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-without-by',
  summary: 'The Received field has no By clause.',
  breaks: ['rfc5321-4.4-received-clauses'],
  neighbours: [
    'rfc4954-7-esmtpa-keyword',
    'rfc5321-4.4-received-grammar',
    'rfc5321-4.4-received-names-grammar',
  ],
  bend: (seams) => {
    const { receivedField } = seams.wire
    seams.wire.receivedField = (...given) => receivedField(...given).replace(/\tby \S+ /, '\t')
  },
}
