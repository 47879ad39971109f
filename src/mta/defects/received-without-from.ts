import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-without-from',
  summary: 'The Received field has no From clause.',
  breaks: ['rfc5321-4.4-received-clauses'],
  neighbours: [
    'rfc4954-7-esmtpa-keyword',
    'rfc5321-4.4-received-from-has-ehlo-name',
    'rfc5321-4.4-received-from-has-address',
    'rfc5321-4.4-received-grammar',
    'rfc5321-4.4-received-names-grammar',
  ],
  bend: (seams) => {
    const { receivedField } = seams.wire
    seams.wire.receivedField = (...given) => receivedField(...given).replace(/^Received: from .*\r\n\t/, 'Received: ')
  },
}
