import { SessionEnd } from '../session/channel.ts'
import type { Session } from '../session/session.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'fifty-sessions-fill-it',
  summary: 'A client is hung up on while fifty others are there.',
  breaks: ['sec-flood-sessions'],
  bend: (seams) => {
    const { greeting, farewell } = seams.wire
    const there = new Set<Session>()
    seams.wire.farewell = (session, reason) => {
      there.delete(session)
      return farewell(session, reason)
    }
    seams.wire.greeting = (session) => {
      there.add(session)
      if (there.size > 51) throw new SessionEnd('closed')
      return greeting(session)
    }
  },
}
