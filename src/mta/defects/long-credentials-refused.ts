import type { Defect } from '../defect.ts'
import { refuse } from '../session/reply.ts'

export const defect: Defect = {
  id: 'long-credentials-refused',
  summary: 'A user name or password above 64 octets is refused as a line too long.',
  breaks: ['rfc4616-2-long-fields'],
  bend: (seams) => {
    for (const [name, mechanism] of seams.wire.mechanisms) {
      seams.wire.mechanisms.set(name, async (session, initial) => {
        const given = await mechanism(session, initial)
        if (given && Math.max(given.username.length, given.password.length) > 64) refuse(500, '5.5.6', 'Authentication exchange line is too long')
        return given
      })
    }
  },
}
