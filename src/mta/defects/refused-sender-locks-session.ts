import type { Reply } from '../session/reply.ts'
import type { Session } from '../session/session.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'refused-sender-locks-session',
  summary: 'After a sender that was refused a login may use none.',
  breaks: ['handbook-sender-own-after-refusal'],
  bend: (seams) => {
    const { senderRefusal } = seams.wire
    const refused = new WeakMap<Session, Reply>()
    seams.wire.senderRefusal = (session, path) => {
      const refusal = refused.get(session) ?? senderRefusal(session, path)
      if (session.state.login && refusal) refused.set(session, refusal)
      return refusal
    }
  },
}
