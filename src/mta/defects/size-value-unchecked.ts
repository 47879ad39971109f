import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'size-value-unchecked',
  summary: 'Any value of SIZE is accepted.',
  breaks: ['rfc1870-6-size-syntax'],
  bend: (seams) => {
    seams.wire.mailParameters.set('SIZE', (value) => ({ size: Number.parseInt(value, 10) || 0 }))
  },
}
