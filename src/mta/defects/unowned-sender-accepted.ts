import type { Defect } from '../defect.ts'
import { bendSenders } from '../sender-kind.ts'

export const defect: Defect = {
  id: 'unowned-sender-accepted',
  summary: 'A login may use a local sender address that nobody owns.',
  breaks: ['handbook-sender-unowned-refused'],
  neighbours: ['handbook-sender-tag-refused', 'handbook-sender-variants-refused', 'handbook-sender-member-refused'],
  bend: (seams) => {
    bendSenders(seams, (kind) => (kind === 'unowned' ? true : undefined))
  },
}
