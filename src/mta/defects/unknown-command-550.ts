import { changeEveryReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'unknown-command-550',
  summary: 'An unknown command is answered 550.',
  breaks: ['rfc5321-4.2.1-code-categories'],
  neighbours: [
    'rfc5321-4.2.4-unknown-command-500',
    'rfc4954-4-line-too-long-500',
    'rfc5321-4.1.5-unknown-x-command-500',
  ],
  bend: (seams) => {
    changeEveryReply(seams, (answer) => (answer.code === 500 ? { ...answer, code: 550 } : answer))
  },
}
