import { delayDelivery } from '../bending-ends.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'lost-connection-undoes-message',
  summary: 'A connection that is lost right after a message was acknowledged takes the message with it.',
  breaks: ['rfc5321-4.1.1.10-lost-connection-keeps-completed'],
  bend: (seams) => {
    const recall = delayDelivery(seams)
    const { farewell } = seams.wire
    seams.wire.farewell = (session, reason) => {
      if (reason === 'gone' || reason === 'reset') recall(session)
      return farewell(session, reason)
    }
  },
}
