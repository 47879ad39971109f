import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'hops-not-counted',
  summary: 'A message may go round for ever.',
  breaks: ['rfc5321-6.3-trivial-loops-stopped'],
  neighbours: ['sec-backscatter-loop'],
  bend: (seams) => {
    seams.wire.hopRefusal = () => undefined
  },
}
