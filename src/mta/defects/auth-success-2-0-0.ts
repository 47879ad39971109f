import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'auth-success-2-0-0',
  summary: 'A login is confirmed with the enhanced code 2.0.0.',
  breaks: ['rfc4954-6-success-code'],
  bend: (seams) => {
    changeReply(seams, 'AUTH', (answer) => (answer.code === 235 ? { ...answer, enhanced: '2.0.0' } : answer))
  },
}
