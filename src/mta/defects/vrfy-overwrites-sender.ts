import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'vrfy-overwrites-sender',
  summary: 'VRFY puts its argument in the place of the reverse-path.',
  breaks: ['rfc5321-4.1.1-arguments-held-until-end-of-data'],
  bend: (seams) => {
    replaceCommand(seams, 'VRFY', (sound, session, argument) => {
      const { transaction } = session.state
      if (transaction) session.state.transaction = { ...transaction, sender: argument }
      return sound(session, argument)
    })
  },
}
