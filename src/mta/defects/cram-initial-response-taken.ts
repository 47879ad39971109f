import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'cram-initial-response-taken',
  summary: 'An initial response to CRAM-MD5 is passed over.',
  breaks: ['rfc4954-4-initial-response-unwanted'],
  bend: (seams) => {
    seams.wire.cram.initialRefused = () => undefined
  },
}
