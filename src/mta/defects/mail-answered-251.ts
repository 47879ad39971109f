import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'mail-answered-251',
  summary: 'An acceptable MAIL is answered 251.',
  breaks: ['rfc5321-3.3-mail-accepted'],
  bend: (seams) => {
    changeReply(seams, 'MAIL', (answer) => (answer.code === 250 ? { ...answer, code: 251 } : answer))
  },
}
