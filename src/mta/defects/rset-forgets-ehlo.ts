import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'rset-forgets-ehlo',
  summary: 'RSET right after EHLO takes the session back to the state before it.',
  breaks: ['rfc5321-4.1.1.5-rset-keeps-ehlo'],
  neighbours: ['handbook-sender-own-after-refusal'],
  bend: (seams) => {
    replaceCommand(seams, 'RSET', (sound, session, argument) => {
      if (!session.state.transaction) session.state = { ...session.state, helo: undefined }
      return sound(session, argument)
    })
  },
}
