import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'unknown-mechanism-5-5-1',
  summary: 'An unknown mechanism earns the enhanced code 5.5.1.',
  breaks: ['rfc4954-4-unknown-mechanism-code'],
  bend: (seams) => {
    changeReply(seams, 'AUTH', (answer) => (answer.code === 504 ? { ...answer, enhanced: '5.5.1' } : answer))
  },
}
