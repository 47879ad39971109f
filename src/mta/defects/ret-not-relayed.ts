import { withoutParameters } from '../bending-dsn.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'ret-not-relayed',
  summary: 'RET is not handed on.',
  breaks: ['rfc3461-5.2.1-ret-relayed'],
  bend: (seams) => {
    withoutParameters(seams, ['ret'])
  },
}
