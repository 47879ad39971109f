import type { Defect } from '../defect.ts'
import { bendSenders } from '../sender-kind.ts'

export const defect: Defect = {
  id: 'foreign-sender-accepted',
  summary: 'A login may use a sender of a foreign domain.',
  breaks: ['handbook-sender-foreign-refused', 'handbook-sender-own-foreign-neighbours-refused'],
  neighbours: ['rfc6409-4.2-envelope-domains-qualified', 'handbook-sender-foreign-case-refused', 'handbook-sender-author-somebody-else'],
  bend: (seams) => {
    bendSenders(seams, (kind) => (kind === 'foreign' ? true : undefined))
  },
}
