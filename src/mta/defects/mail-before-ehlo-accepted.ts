import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'mail-before-ehlo-accepted',
  summary: 'MAIL is accepted in a session that neither EHLO nor HELO has opened.',
  breaks: ['rfc5321-4.1.4-mail-before-ehlo'],
  bend: (seams) => {
    replaceCommand(seams, 'MAIL', (sound, session, argument) => {
      session.state.helo ??= 'unknown'
      return sound(session, argument)
    })
  },
}
