import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { plainReply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'helo-unimplemented',
  summary: 'Answers HELO with 502.',
  breaks: ['handbook-plain-relay-helo', 'rfc5321-2.2.1-helo-supported'],
  bend: (seams) => {
    answerInstead(seams, 'HELO', () => plainReply(502, 'Command not implemented'))
  },
}
