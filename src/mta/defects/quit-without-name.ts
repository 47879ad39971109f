import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { SessionEnd } from '../session/channel.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'quit-without-name',
  summary: 'The reply to QUIT does not name the server.',
  breaks: ['handbook-plain-relay-quit'],
  bend: (seams) => {
    replaceCommand(seams, 'QUIT', async (_sound, session) => {
      session.send(reply(221, '2.0.0', 'Bye'))
      throw new SessionEnd('closed')
    })
  },
}
