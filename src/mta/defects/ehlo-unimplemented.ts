import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { plainReply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'ehlo-unimplemented',
  summary: 'Answers EHLO with 502; HELO works.',
  breaks: ['handbook-plain-relay-ehlo-list', 'rfc5321-2.2.1-ehlo-supported'],
  bend: (seams) => {
    answerInstead(seams, 'EHLO', () => plainReply(502, 'Command not implemented'))
  },
}
