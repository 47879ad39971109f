import type { Session } from '../session/session.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'senders-asked-once',
  summary: 'After a sender of its own a login may use any.',
  breaks: ['handbook-sender-asked-each-time'],
  bend: (seams) => {
    const { senderRefusal } = seams.wire
    const known = new WeakSet<Session>()
    seams.wire.senderRefusal = (session, path) => {
      const refusal = known.has(session) ? undefined : senderRefusal(session, path)
      if (session.state.login && !refusal) known.add(session)
      return refusal
    }
  },
}
