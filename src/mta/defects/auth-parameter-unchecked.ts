import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'auth-parameter-unchecked',
  summary: 'Any AUTH parameter is accepted.',
  breaks: ['rfc4954-5-parameter-syntax'],
  bend: (seams) => {
    seams.wire.mailParameters.set('AUTH', () => ({}))
  },
}
