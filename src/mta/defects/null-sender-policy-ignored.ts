import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'null-sender-policy-ignored',
  summary: 'The null reverse-path from a login is treated contrary to the setting.',
  breaks: ['handbook-sender-null-policy'],
  neighbours: ['rfc6409-3.2-null-sender-accepted'],
  bend: (seams) => {
    const { nullSenderAllowed } = seams.wire
    seams.wire.nullSenderAllowed = (settings) => !nullSenderAllowed(settings)
  },
}
