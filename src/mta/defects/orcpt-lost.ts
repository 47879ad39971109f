import { changeParameter } from '../bending-dsn.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'orcpt-lost',
  summary: 'ORCPT is accepted and forgotten.',
  breaks: ['rfc3461-6.3-orcpt-told'],
  neighbours: ['rfc3461-5.2.1-orcpt-relayed'],
  bend: (seams) => {
    changeParameter(seams.wire.rcptParameters, 'ORCPT', () => ({}))
  },
}
