import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'

export const defect: Defect = {
  id: 'one-transaction-at-a-time',
  summary: 'MAIL is refused while another client has a transaction.',
  breaks: ['rfc5321-4.5.4.2-concurrent-transactions'],
  bend: (seams) => {
    let last: Session | undefined
    answerInstead(seams, 'MAIL', (session) => {
      if (last !== undefined && last !== session && last.channel.open && last.state.transaction !== undefined) return reply(550, '5.3.2', 'Another client is being served')
      last = session
      return undefined
    })
  },
}
