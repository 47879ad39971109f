import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'wrong-password-5-7-0',
  summary: 'A wrong password is answered with the enhanced code 5.7.0.',
  breaks: ['rfc4954-6-wrong-password-code'],
  bend: (seams) => {
    changeReply(seams, 'AUTH', (answer) => (answer.code === 535 ? { ...answer, enhanced: '5.7.0' } : answer))
  },
}
