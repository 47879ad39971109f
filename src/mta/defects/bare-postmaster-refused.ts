import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'bare-postmaster-refused',
  summary: 'RCPT TO:<Postmaster>, without a domain, is refused.',
  breaks: ['rfc5321-4.5.1-bare-postmaster'],
  bend: (seams) => {
    answerInstead(seams, 'RCPT', (_session, argument) => (/^to:<postmaster>/i.test(argument) ? reply(501, '5.1.3', 'Syntax error in forward-path') : undefined))
  },
}
