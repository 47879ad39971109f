import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { SessionEnd } from '../session/channel.ts'
import type { Session } from '../session/session.ts'

export const defect: Defect = {
  id: 'hangs-up-at-second-wrong-password',
  summary: 'The connection is closed after the second wrong password.',
  breaks: ['rfc4954-9-three-attempts'],
  bend: (seams) => {
    const failed = new WeakSet<Session>()
    replaceCommand(seams, 'AUTH', async (sound, session, argument) => {
      const answer = await sound(session, argument)
      if (answer?.code !== 535 || !failed.has(session)) {
        failed.add(session)
        return answer
      }
      session.send(answer)
      throw new SessionEnd('closed')
    })
  },
}
