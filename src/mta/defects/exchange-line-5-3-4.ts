import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'exchange-line-5-3-4',
  summary: 'A response too long for the exchange earns the enhanced code 5.3.4.',
  breaks: ['rfc4954-4-line-too-long-code'],
  bend: (seams) => {
    changeReply(seams, 'AUTH', (answer) => (answer.enhanced === '5.5.6' ? { ...answer, enhanced: '5.3.4' } : answer))
  },
}
