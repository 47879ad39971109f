import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { plainReply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'ehlo-unimplemented',
  summary: 'Answers EHLO with 502; HELO works.',
  breaks: ['handbook-plain-relay-ehlo-list', 'rfc5321-2.2.1-ehlo-supported'],
  neighbours: [
    'rfc5321-4.1.1.1-address-literal-accepted',
    'rfc5321-4.1.3-ipv4-literal-form',
    'rfc5321-4.1.3-ipv6-literal-forms',
    'rfc5321-4.2.2-bad-sequence-503',
    'rfc5321-4.5.3.1.2-domain-255',
  ],
  bend: (seams) => {
    answerInstead(seams, 'EHLO', () => plainReply(502, 'Command not implemented'))
  },
}
