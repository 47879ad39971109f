import { changeEveryReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'x-command-502',
  summary: 'A command that begins with X is answered 502 when it is not known.',
  breaks: ['rfc5321-4.1.5-unknown-x-command-500'],
  neighbours: ['rfc5321-4.2.4-unknown-command-500'],
  bend: (seams) => {
    changeEveryReply(seams, (answer, line) => (answer.code === 500 && /^X/i.test(line) ? { ...answer, code: 502 } : answer))
  },
}
