import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'open-relay',
  summary: 'Anyone may send anywhere.',
  breaks: ['handbook-relay-strangers-refused', 'rfc5321-7.9-relay-filter-available'],
  bend: (seams) => {
    seams.wire.relayRefusal = () => undefined
  },
}
