import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'bad-base64-5-7-0',
  summary: 'A response that is not base64 earns the enhanced code 5.7.0.',
  breaks: ['rfc4954-4-bad-base64-code'],
  bend: (seams) => {
    changeReply(seams, 'AUTH', (answer) => (answer.code === 501 ? { ...answer, enhanced: '5.7.0' } : answer))
  },
}
