import { changeParameter } from '../bending-dsn.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'orcpt-lost',
  summary: 'ORCPT is accepted and forgotten.',
  breaks: ['rfc3461-6.3-orcpt-told'],
  bend: (seams) => {
    changeParameter(seams.wire.rcptParameters, 'ORCPT', () => ({}))
  },
}
