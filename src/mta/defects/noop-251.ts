import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'noop-251',
  summary: 'NOOP is answered 251.',
  breaks: ['rfc5321-4.1.1.9-noop-250'],
  neighbours: ['rfc4954-4-pipelined-in-order', 'rfc5321-4.1.1.9-argument-ignored'],
  bend: (seams) => {
    changeReply(seams, 'NOOP', (answer) => (answer.code === 250 ? { ...answer, code: 251 } : answer))
  },
}
