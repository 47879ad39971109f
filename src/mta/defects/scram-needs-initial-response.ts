import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-needs-initial-response',
  summary: 'SCRAM without an initial response is refused.',
  breaks: ['rfc5802-5.2-client-first'],
  bend: (seams) => {
    const sound = seams.wire.mechanisms.get('SCRAM-SHA-256')
    seams.wire.mechanisms.set('SCRAM-SHA-256', async (session, initial) => (initial === undefined ? undefined : sound?.(session, initial)))
  },
}
