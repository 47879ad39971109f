import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'moved-told-without-address',
  summary: '251 says that somebody has moved, and not where to.',
  breaks: ['rfc5321-4.2.2-forward-path-in-251-551'],
  bend: (seams) => {
    for (const verb of ['RCPT', 'VRFY']) changeReply(seams, verb, (answer) => (answer.code === 251 ? { ...answer, lines: ['User not local; will forward'] } : answer))
  },
}
