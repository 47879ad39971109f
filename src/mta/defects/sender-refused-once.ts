import type { Session } from '../session/session.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'sender-refused-once',
  summary: 'A sender that is refused once is accepted when it comes again.',
  breaks: ['handbook-sender-asked-each-time'],
  bend: (seams) => {
    const { senderRefusal } = seams.wire
    const refused = new WeakSet<Session>()
    seams.wire.senderRefusal = (session, path) => {
      const refusal = refused.has(session) ? undefined : senderRefusal(session, path)
      if (session.state.login && refusal) refused.add(session)
      return refusal
    }
  },
}
