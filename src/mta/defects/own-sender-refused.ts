import type { Defect } from '../defect.ts'
import { bendSenders } from '../sender-kind.ts'

export const defect: Defect = {
  id: 'own-sender-refused',
  summary: 'A login may not use its own address as sender.',
  breaks: ['handbook-sender-own-accepted'],
  neighbours: ['handbook-sender-own-spellings', 'handbook-sender-own-after-refusal', 'handbook-sender-rights-stay', 'handbook-relay-login', 'rfc8314-3.3-submission-inside-tls'],
  bend: (seams) => {
    bendSenders(seams, (kind) => (kind === 'own' ? false : undefined))
  },
}
