import { answerInstead, replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'

export const defect: Defect = {
  id: 'mail-after-rset-refused',
  summary: 'Once a transaction has been given up by RSET, every further MAIL is answered 503.',
  breaks: ['rfc5321-4.1.1.5-mail-after-rset'],
  bend: (seams) => {
    const given = new WeakSet<Session>()
    replaceCommand(seams, 'RSET', (sound, session, argument) => {
      if (session.state.transaction) given.add(session)
      return sound(session, argument)
    })
    answerInstead(seams, 'MAIL', (session) => (given.has(session) ? reply(503, '5.5.1', 'The transaction was given up') : undefined))
  },
}
