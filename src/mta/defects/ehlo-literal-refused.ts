import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { plainReply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'ehlo-literal-refused',
  summary: 'EHLO wants a name, and refuses an address literal with 501.',
  breaks: ['rfc5321-4.1.1.1-address-literal-accepted'],
  bend: (seams) => {
    answerInstead(seams, 'EHLO', (_, argument) => (argument.startsWith('[') ? plainReply(501, 'A domain is needed') : undefined))
  },
}
