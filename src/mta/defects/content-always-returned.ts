import { changeParameter } from '../bending-dsn.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'content-always-returned',
  summary: 'The body of a message always comes back, whatever RET says.',
  breaks: ['rfc3461-4.3-return-of-content'],
  neighbours: ['rfc3461-5.2.1-ret-relayed'],
  bend: (seams) => {
    changeParameter(seams.wire.mailParameters, 'RET', () => ({ ret: 'FULL' as const }))
  },
}
