import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'vrfy-needs-domain',
  summary: 'VRFY knows users by their whole address only.',
  breaks: ['rfc5321-3.5.1-local-mailboxes-recognized', 'rfc5321-4.1.1.6-vrfy-string-forms'],
  bend: (seams) => {
    answerInstead(seams, 'VRFY', (_session, argument) => (argument === '' || /[@"]/.test(argument) ? undefined : reply(501, '5.1.3', 'An address has a domain')))
  },
}
