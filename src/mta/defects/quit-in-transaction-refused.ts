import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { SessionEnd } from '../session/channel.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'quit-in-transaction-refused',
  summary: 'QUIT while a transaction is open is answered 554, and the connection closed.',
  breaks: ['rfc5321-4.1.1.10-quit-any-time'],
  neighbours: ['rfc5321-4.1.1.10-quit-221', 'rfc5321-4.3.2-arguments-501'],
  bend: (seams) => {
    replaceCommand(seams, 'QUIT', (sound, session, argument) => {
      if (!session.state.transaction) return sound(session, argument)
      session.send(reply(554, '5.5.1', 'Finish the transaction first'))
      throw new SessionEnd('closed')
    })
  },
}
