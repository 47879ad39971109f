import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { SessionEnd } from '../session/channel.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'rset-closes',
  summary: 'RSET is answered 250 and ends the session.',
  breaks: ['rfc5321-4.1.1.5-rset-keeps-connection'],
  bend: (seams) => {
    replaceCommand(seams, 'RSET', async (_sound, session) => {
      session.send(reply(250, '2.0.0', 'Ok'))
      throw new SessionEnd('closed')
    })
  },
}
