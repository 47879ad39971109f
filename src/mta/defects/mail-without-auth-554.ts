import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'mail-without-auth-554',
  summary: 'Mail without a login is refused with 554.',
  breaks: ['rfc4954-6-authentication-required'],
  neighbours: ['rfc4954-6-required-after-failure'],
  bend: (seams) => {
    changeReply(seams, 'MAIL', (answer) => (answer.code === 530 ? { ...answer, code: 554 } : answer))
  },
}
