import { agreeTo } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'sha1-signature-accepted',
  summary: 'The server signs with SHA-1 for a client that knows nothing better.',
  breaks: ['rfc9325-4.5-no-sha1'],
  bend: (seams) => {
    agreeTo(seams, ({ signatures, suites: [suite = 0] }) => (signatures.every((signature) => signature >> 8 <= 2) && signatures.length > 0 ? { version: 0x0303, suite } : undefined))
  },
}
