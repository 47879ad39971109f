import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'login-demanded-with-5-5-1',
  summary: 'The demand for a login carries the enhanced code 5.5.1.',
  breaks: ['rfc4954-6-authentication-required-code'],
  bend: (seams) => {
    changeReply(seams, 'MAIL', (answer) => (answer.code === 530 ? { ...answer, enhanced: '5.5.1' } : answer))
  },
}
