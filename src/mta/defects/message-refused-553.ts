import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'message-refused-553',
  summary: 'A message is refused with 553.',
  breaks: ['rfc5321-4.3.2-end-of-data-errors'],
  neighbours: ['rfc6409-5.1-header-address-554', 'rfc6409-6.3-data-syntax-554'],
  bend: (seams) => {
    changeReply(seams, 'DATA', (answer) => (answer.code === 554 ? { ...answer, code: 553 } : answer))
  },
}
