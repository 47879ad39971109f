import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { SessionEnd } from '../session/channel.ts'

export const defect: Defect = {
  id: 'bad-sender-hangs-up',
  summary: 'A malformed sender ends the session without a reply.',
  breaks: ['rfc5321-3.3-mail-refusal-permanent-or-temporary'],
  bend: (seams) => {
    replaceCommand(seams, 'MAIL', async (sound, session, argument) => {
      const answer = await sound(session, argument)
      if (answer?.enhanced === '5.1.7') throw new SessionEnd('closed')
      return answer
    })
  },
}
