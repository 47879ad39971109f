import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'own-sender-refused',
  summary: 'A login may not use its own address as sender.',
  breaks: ['handbook-sender-own-accepted'],
  neighbours: ['handbook-sender-own-spellings', 'handbook-sender-own-after-refusal', 'handbook-sender-rights-stay', 'handbook-relay-login'],
  bend: (seams) => {
    const { mayUse } = seams.wire
    seams.wire.mayUse = (kind) => kind !== 'own' && mayUse(kind)
  },
}
