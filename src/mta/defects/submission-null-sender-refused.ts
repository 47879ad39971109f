import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'submission-null-sender-refused',
  summary: 'A login may not send from the null sender.',
  breaks: ['rfc6409-3.2-null-sender-accepted'],
  neighbours: ['handbook-sender-null-policy'],
  bend: (seams) => {
    seams.configure = (settings) => ({ ...settings, nullSenderFromLogin: false })
  },
}
