import { refuse } from '../session/reply.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'unknown-user-told',
  summary: 'A user name that nobody has is refused with a text of its own.',
  breaks: ['sec-auth-same-refusal'],
  bend: (seams) => {
    const { verify } = seams.wire
    seams.wire.verify = async (session, given) => {
      if (!session.engine.credentials.find(given.username)) refuse(535, '5.7.8', 'No such user')
      return verify(session, given)
    }
  },
}
