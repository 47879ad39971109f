import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'exchange-line-552',
  summary: 'A response too long for the exchange is answered 552.',
  breaks: ['rfc4954-4-line-too-long-500'],
  bend: (seams) => {
    changeReply(seams, 'AUTH', (answer) => (answer.enhanced === '5.5.6' ? { ...answer, code: 552 } : answer))
  },
}
