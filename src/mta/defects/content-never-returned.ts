import { changeParameter } from '../bending-dsn.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'content-never-returned',
  summary: 'The body of a message never comes back, whatever RET says.',
  breaks: ['rfc3461-6.2-full-returned'],
  neighbours: ['rfc3461-5.2.1-ret-relayed'],
  bend: (seams) => {
    changeParameter(seams.wire.mailParameters, 'RET', () => ({ ret: 'HDRS' as const }))
  },
}
