import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { SessionEnd } from '../session/channel.ts'

export const defect: Defect = {
  id: 'ehlo-extra-text-closes',
  summary: 'EHLO with a text behind the address literal ends the session.',
  breaks: ['rfc5321-4.1.1.1-text-after-literal'],
  bend: (seams) => {
    replaceCommand(seams, 'EHLO', async (sound, session, argument) => {
      const answer = await sound(session, argument)
      if (!/^\[.*\] /.test(argument)) return answer
      if (answer) session.send(answer)
      throw new SessionEnd('closed')
    })
  },
}
