import { refuse } from '../session/reply.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'cram-initial-response-5-5-4',
  summary: 'An initial response to CRAM-MD5 is refused with the enhanced status code 5.5.4.',
  breaks: ['rfc4954-4-initial-response-unwanted-code'],
  bend: (seams) => {
    seams.wire.cram.initialRefused = () => refuse(501, '5.5.4', 'The server begins this exchange')
  },
}
