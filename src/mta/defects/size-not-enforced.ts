import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'size-not-enforced',
  summary: 'A declared size above the limit is accepted.',
  breaks: ['rfc1870-6.1-declared-size-too-big'],
  bend: (seams) => {
    seams.wire.sizeRefusal = () => undefined
  },
}
