import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { plainReply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'ehlo-literal-refused',
  summary: 'EHLO wants a name, and refuses an address literal with 501.',
  breaks: ['rfc5321-4.1.1.1-address-literal-accepted'],
  neighbours: ['rfc5321-4.1.3-ipv4-literal-form', 'rfc5321-4.1.3-ipv6-literal-forms', 'rfc5321-4.1.4-ehlo-mismatch-not-refused'],
  bend: (seams) => {
    answerInstead(seams, 'EHLO', (_, argument) => (argument.startsWith('[') ? plainReply(501, 'A domain is needed') : undefined))
  },
}
