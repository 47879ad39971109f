import type { Defect } from '../defect.ts'
import { bendSenders } from '../sender-kind.ts'

export const defect: Defect = {
  id: 'own-sender-refused',
  summary: 'A login may not use its own address as sender.',
  breaks: ['handbook-sender-own-accepted'],
  neighbours: ['handbook-relay-login'],
  bend: (seams) => {
    bendSenders(seams, (kind) => (kind === 'own' ? false : undefined))
  },
}
