import type { Defect } from '../defect.ts'
import { directory } from '../policy/directory.ts'
import { canonical } from '../address/mailbox.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'moved-told-once',
  summary: 'An address that has moved is answered 251 once in a session, and refused from then on.',
  breaks: ['rfc5321-3.4-251-still-forwards'],
  bend: (seams) => {
    const { routeRecipient } = seams.wire
    const told = new WeakSet<object>()
    seams.wire.routeRecipient = (session, path) => {
      const moved = path.kind === 'mailbox' && directory(session.settings).moved.has(canonical(path.mailbox))
      if (moved && told.has(session)) return reply(551, '5.1.6', 'As we said: it has moved')
      if (moved) told.add(session)
      return routeRecipient(session, path)
    }
  },
}
