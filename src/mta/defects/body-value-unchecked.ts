import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'body-value-unchecked',
  summary: 'Any value of BODY is accepted.',
  breaks: ['rfc6152-2-body-syntax'],
  bend: (seams) => {
    seams.wire.mailParameters.set('BODY', () => ({}))
  },
}
