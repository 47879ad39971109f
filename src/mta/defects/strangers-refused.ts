import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { isTrusted } from '../policy/recipient.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'strangers-refused',
  summary: 'Clients from outside may not even send to local mailboxes.',
  breaks: ['handbook-relay-local-mail-open'],
  neighbours: [
    'rfc5321-4.1.4-mail-before-ehlo',
    'rfc5321-4.5.1-postmaster-from-everyone',
    'rfc5321-7.9-policy-refusal-550',
  ],
  bend: (seams) => {
    answerInstead(seams, 'MAIL', (session) => (session.service !== 'relay' || isTrusted(session) ? undefined : reply(554, '5.7.1', 'Access denied')))
  },
}
