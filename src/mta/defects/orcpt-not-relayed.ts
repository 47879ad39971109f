import { withoutParameters } from '../bending-dsn.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'orcpt-not-relayed',
  summary: 'ORCPT is not handed on.',
  breaks: ['rfc3461-5.2.1-orcpt-relayed'],
  bend: (seams) => {
    withoutParameters(seams, ['orcpt'])
  },
}
