import { answerInstead, replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'

export const defect: Defect = {
  id: 'mail-after-rset-refused',
  summary: 'Once a transaction has been given up by RSET, every further MAIL is answered 503.',
  breaks: ['rfc5321-4.1.1.5-mail-after-rset'],
  neighbours: [
    'rfc4954-5-parameter-accepted',
    'rfc5321-2.3.5-single-label-domain-syntax',
    'rfc5321-2.4-parameter-case-ignored',
    'rfc5321-4.1.2-several-parameters',
    'rfc5321-4.2.2-bad-sequence-503',
    'rfc5321-4.5.3.1.10-refused-recipients-fit-later',
    'rfc3461-5.1-invalid-on-mail-501',
    'rfc3461-5.1-repeated-on-mail-501',
    'rfc4954-3-mail-line-longer',
  ],
  bend: (seams) => {
    const given = new WeakSet<Session>()
    replaceCommand(seams, 'RSET', (sound, session, argument) => {
      if (session.state.transaction) given.add(session)
      return sound(session, argument)
    })
    answerInstead(seams, 'MAIL', (session) => (given.has(session) ? reply(503, '5.5.1', 'The transaction was given up') : undefined))
  },
}
