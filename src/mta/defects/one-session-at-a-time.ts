import type { Defect } from '../defect.ts'
import { plainReply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'

export const defect: Defect = {
  id: 'one-session-at-a-time',
  summary: 'A second session at a time is refused for good.',
  breaks: ['rfc5321-4.5.4.2-always-listening'],
  neighbours: ['rfc5321-4.3.1-greeting-type-replies-name'],
  bend: (seams) => {
    const { greeting } = seams.wire
    const sessions = new Set<Session>()
    seams.wire.greeting = (session) => {
      for (const other of sessions) if (!other.channel.open) sessions.delete(other)
      sessions.add(session)
      return sessions.size > 1 ? plainReply(554, 'No more sessions') : greeting(session)
    }
  },
}
