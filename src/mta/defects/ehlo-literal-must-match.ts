import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'ehlo-literal-must-match',
  summary: "EHLO with an IPv4 literal other than the client's address is refused.",
  breaks: ['rfc5321-4.1.3-ipv4-literal-form'],
  // The same duty, where the next command is looked at.
  neighbours: ['rfc5321-4.1.4-ehlo-mismatch-not-refused'],
  bend: (seams) => {
    answerInstead(seams, 'EHLO', (session, argument) => (/^\[\d/.test(argument) && argument !== `[${session.client.address}]` ? reply(501, '5.5.4', 'That is not your address') : undefined))
  },
}
