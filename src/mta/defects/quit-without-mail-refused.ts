import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { SessionEnd } from '../session/channel.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'quit-without-mail-refused',
  summary: 'QUIT in a session in which no transaction is open is answered 503, and the connection closed.',
  breaks: ['rfc5321-4.1.1.10-quit-any-time'],
  neighbours: ['handbook-plain-relay-quit', 'rfc5321-3.1-554-waits-for-quit', 'rfc5321-4.1.1.10-quit-221'],
  bend: (seams) => {
    replaceCommand(seams, 'QUIT', (sound, session, argument) => {
      if (session.state.transaction) return sound(session, argument)
      session.send(reply(503, '5.5.1', 'Nothing was sent'))
      throw new SessionEnd('closed')
    })
  },
}
