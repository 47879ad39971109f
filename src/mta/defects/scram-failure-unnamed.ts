import { challenge } from '../auth/exchange.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-failure-unnamed',
  summary: 'SCRAM ends a failure with a message that names no error.',
  breaks: ['rfc5802-5.1-error-attribute'],
  bend: (seams) => {
    const sound = seams.wire.mechanisms.get('SCRAM-SHA-256')
    if (!sound) throw new Error('no mechanism SCRAM-SHA-256')
    seams.wire.mechanisms.set('SCRAM-SHA-256', async (session, initial) => {
      const proven = await sound(session, initial)
      if (!proven) await challenge(session, '')
      return proven
    })
  },
}
