import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { SessionEnd } from '../session/channel.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'quit-text-without-name',
  summary: 'The text of 221 does not begin with the server\'s name.',
  breaks: ['rfc5321-4.2-machine-read-texts'],
  neighbours: ['rfc5321-4.1.1-superfluous-parameters-refused'],
  bend: (seams) => {
    replaceCommand(seams, 'QUIT', async (_sound, session) => {
      session.send(reply(221, '2.0.0', 'Bye'))
      throw new SessionEnd('closed')
    })
  },
}
