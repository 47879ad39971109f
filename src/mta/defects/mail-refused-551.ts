import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'mail-refused-551',
  summary: 'Every refusal of MAIL is 551.',
  breaks: ['rfc5321-4.3.2-mail-errors'],
  bend: (seams) => {
    changeReply(seams, 'MAIL', (answer) => (answer.code >= 400 ? { ...answer, code: 551 } : answer))
  },
}
