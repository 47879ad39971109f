import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'ipv6-literals-refused',
  summary: 'EHLO knows no IPv6 literals.',
  breaks: ['rfc5321-4.1.3-ipv6-literal-forms'],
  // A literal of either kind is tried there.
  neighbours: ['rfc5321-4.1.1.1-address-literal-accepted'],
  bend: (seams) => {
    answerInstead(seams, 'EHLO', (_session, argument) => (/^\[ipv6:/i.test(argument) ? reply(501, '5.5.4', 'A domain is needed') : undefined))
  },
}
