import { refuse } from '../session/reply.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'unknown-user-550',
  summary: 'A user name that nobody has is refused with 550.',
  breaks: ['sec-auth-same-refusal'],
  neighbours: ['rfc4954-6-wrong-password-535'],
  bend: (seams) => {
    const { verify } = seams.wire
    seams.wire.verify = async (session, given) => {
      if (!session.engine.credentials.find(given.username)) refuse(550, '5.1.1', 'Authentication credentials invalid')
      return verify(session, given)
    }
  },
}
