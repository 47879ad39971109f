import { delayDelivery } from '../bending-ends.ts'
import { replaceCommand } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'rset-recalls-message',
  summary: 'RSET right after a message was acknowledged takes the message back.',
  breaks: ['rfc5321-4.1.1.5-rset-after-acceptance'],
  bend: (seams) => {
    const recall = delayDelivery(seams)
    replaceCommand(seams, 'RSET', (sound, session, argument) => {
      recall(session)
      return sound(session, argument)
    })
  },
}
