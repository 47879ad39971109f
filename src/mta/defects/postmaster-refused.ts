import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'postmaster-refused',
  summary: 'Mail to the postmaster of a local domain is refused.',
  breaks: ['rfc5321-4.5.1-postmaster-at-domain'],
  neighbours: ['rfc5321-4.5.1-postmaster-from-everyone'],
  bend: (seams) => {
    answerInstead(seams, 'RCPT', (_session, argument) => (/^to:<postmaster@/i.test(argument) ? reply(550, '5.1.1', 'No such mailbox here') : undefined))
  },
}
