import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'own-sender-refused',
  summary: 'A login may not use its own address as sender.',
  breaks: ['handbook-sender-own-accepted'],
  neighbours: ['rfc8314-3.3-submission-inside-tls'],
  bend: (seams) => {
    const { mayUse } = seams.wire
    seams.wire.mayUse = (kind) => kind !== 'own' && mayUse(kind)
  },
}
