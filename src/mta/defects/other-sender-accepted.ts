import type { Defect } from '../defect.ts'
import { bendSenders } from '../sender-kind.ts'

export const defect: Defect = {
  id: 'other-sender-accepted',
  summary: 'A login may use the address of another login as sender.',
  breaks: ['handbook-sender-other-refused', 'rfc6409-6.1-sender-rights'],
  neighbours: ['handbook-sender-variants-refused', 'handbook-sender-asked-each-time', 'handbook-sender-rights-of-this-login', 'handbook-sender-author-somebody-else', 'handbook-sender-field-somebody-else'],
  bend: (seams) => {
    bendSenders(seams, (kind) => (kind === 'other' ? true : undefined))
  },
}
