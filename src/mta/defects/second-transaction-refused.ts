import { answerInstead, changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'

export const defect: Defect = {
  id: 'second-transaction-refused',
  summary: 'A session takes one message only.',
  breaks: ['rfc5321-4.1.4-several-transactions'],
  bend: (seams) => {
    const done = new WeakSet<Session>()
    changeReply(seams, 'DATA', (answer, session) => {
      if (answer.code === 250) done.add(session)
      return answer
    })
    answerInstead(seams, 'MAIL', (session) => (done.has(session) ? reply(503, '5.5.1', 'One message to a session') : undefined))
  },
}
