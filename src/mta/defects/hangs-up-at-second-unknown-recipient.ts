import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { SessionEnd } from '../session/channel.ts'
import type { Session } from '../session/session.ts'

export const defect: Defect = {
  id: 'hangs-up-at-second-unknown-recipient',
  summary: 'The connection is closed at the second recipient that does not exist.',
  breaks: ['rfc5321-4.1.1.10-no-close-before-quit'],
  bend: (seams) => {
    const refused = new WeakSet<Session>()
    replaceCommand(seams, 'RCPT', async (sound, session, argument) => {
      const answer = await sound(session, argument)
      if (answer?.code !== 550) return answer
      if (refused.has(session)) {
        session.send(answer)
        throw new SessionEnd('closed')
      }
      refused.add(session)
      return answer
    })
  },
}
