import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'wrong-password-550',
  summary: 'A wrong password is answered 550.',
  breaks: ['rfc4954-6-wrong-password-535'],
  bend: (seams) => {
    changeReply(seams, 'AUTH', (answer) => (answer.code === 535 ? { ...answer, code: 550 } : answer))
  },
}
