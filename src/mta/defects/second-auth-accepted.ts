import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'second-auth-accepted',
  summary: 'A second AUTH after a login is accepted.',
  breaks: ['rfc4954-4-second-auth-503', 'handbook-sender-rights-stay'],
  bend: (seams) => {
    replaceCommand(seams, 'AUTH', (sound, session, argument) => {
      session.state.login = undefined
      return sound(session, argument)
    })
  },
}
