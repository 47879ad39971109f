import { changeEveryReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'unknown-command-571',
  summary: 'An unknown command is answered 571.',
  breaks: ['rfc5321-4.2-reply-code-range'],
  neighbours: ['rfc5321-4.2.4-unknown-command-500', 'rfc5321-4.2-only-listed-codes', 'rfc5321-4.2.1-permanent-errors-5yz', 'rfc5321-4.2.1-code-categories'],
  bend: (seams) => {
    changeEveryReply(seams, (answer) => (answer.code === 500 ? { ...answer, code: 571 } : answer))
  },
}
