import type { Defect } from '../defect.ts'
import { plainReply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'

export const defect: Defect = {
  id: 'one-session-at-a-time',
  summary: 'While one client has a transaction open, every other is refused for good.',
  breaks: ['rfc5321-4.5.4.2-always-listening'],
  // The client before went in the middle of a transaction, and the server has not noticed yet.
  neighbours: ['rfc5321-4.3.1-greeting-220'],
  bend: (seams) => {
    const { greeting } = seams.wire
    const sessions = new Set<Session>()
    seams.wire.greeting = (session) => {
      for (const other of sessions) if (!other.channel.open) sessions.delete(other)
      const busy = [...sessions].some(({ state }) => state.transaction !== undefined)
      sessions.add(session)
      return busy ? plainReply(554, 'No more sessions') : greeting(session)
    }
  },
}
