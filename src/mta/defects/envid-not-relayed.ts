import { withoutParameters } from '../bending-dsn.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'envid-not-relayed',
  summary: 'ENVID is not handed on.',
  breaks: ['rfc3461-5.2.1-envid-relayed'],
  bend: (seams) => {
    withoutParameters(seams, ['envid'])
  },
}
