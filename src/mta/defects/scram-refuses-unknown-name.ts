import { refuse } from '../session/reply.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-refuses-unknown-name',
  summary: 'SCRAM is refused at once where nobody has the user name.',
  breaks: ['sec-auth-scram-asks-everybody'],
  bend: (seams) => {
    const { keysOf } = seams.wire.scram
    seams.wire.scram.keysOf = async (session, username) => {
      if (!session.engine.credentials.find(username)) refuse(535, '5.7.8', 'Authentication credentials invalid')
      return keysOf(session, username)
    }
  },
}
