import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'auth-success-250',
  summary: 'A login is confirmed by 250.',
  breaks: ['rfc4954-6-success-235'],
  neighbours: ['rfc4954-4-pipelined-in-order'],
  bend: (seams) => {
    changeReply(seams, 'AUTH', (answer) => (answer.code === 235 ? { ...answer, code: 250 } : answer))
  },
}
