import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'nested-mail-accepted',
  summary: 'MAIL inside a transaction is accepted.',
  breaks: ['rfc5321-4.1.4-nested-mail'],
  bend: (seams) => {
    replaceCommand(seams, 'MAIL', (sound, session, argument) => {
      session.state.transaction = undefined
      return sound(session, argument)
    })
  },
}
