import { changeParameter } from '../bending-dsn.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'envid-lost',
  summary: 'ENVID is accepted and forgotten.',
  breaks: ['rfc3461-6.3-envid-told'],
  neighbours: ['rfc3461-5.2.1-envid-relayed'],
  bend: (seams) => {
    changeParameter(seams.wire.mailParameters, 'ENVID', () => ({}))
  },
}
