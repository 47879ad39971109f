import { challenge } from '../auth/exchange.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-first-message-refused',
  summary: 'SCRAM without an initial response begins with an empty challenge, and no answer to it opens the door.',
  breaks: ['rfc5802-5.2-client-first'],
  bend: (seams) => {
    const sound = seams.wire.mechanisms.get('SCRAM-SHA-256')
    seams.wire.mechanisms.set('SCRAM-SHA-256', async (session, initial) => {
      if (initial !== undefined) return sound?.(session, initial)
      await challenge(session, '')
      return undefined
    })
  },
}
