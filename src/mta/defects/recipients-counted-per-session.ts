import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'

export const defect: Defect = {
  id: 'recipients-counted-per-session',
  summary: 'The limit on recipients counts those of transactions before.',
  breaks: ['rfc5321-4.5.3.1.10-refused-recipients-fit-later'],
  bend: (seams) => {
    const counts = new WeakMap<Session, number>()
    replaceCommand(seams, 'RCPT', async (sound, session, argument) => {
      const count = (counts.get(session) ?? 0) + 1
      counts.set(session, count)
      return count > session.settings.recipientLimit ? reply(452, '4.5.3', 'Too many recipients') : sound(session, argument)
    })
  },
}
