import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'alias-sender-refused',
  summary: 'A login may not use an alias of its own as sender.',
  breaks: ['handbook-sender-alias-accepted'],
  neighbours: ['handbook-sender-own-foreign-accepted'],
  bend: (seams) => {
    const { mayUse } = seams.wire
    seams.wire.mayUse = (kind) => kind !== 'alias' && mayUse(kind)
  },
}
