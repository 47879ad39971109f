import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'unowned-sender-accepted',
  summary: 'A login may use a local sender address that nobody owns.',
  breaks: ['handbook-sender-unowned-refused'],
  neighbours: ['handbook-sender-tag-refused', 'handbook-sender-variants-refused'],
  bend: (seams) => {
    const { mayUse } = seams.wire
    seams.wire.mayUse = (kind) => kind === 'unowned' || mayUse(kind)
  },
}
