import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'received-without-from',
  summary: 'The Received field has no From clause.',
  breaks: ['rfc5321-4.4-received-clauses'],
  bend: (seams) => {
    const { receivedField } = seams.wire
    seams.wire.receivedField = (...given) => receivedField(...given).replace(/^Received: from .*\r\n\t/, 'Received: ')
  },
}
