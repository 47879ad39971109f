import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'auth-parameter-refused',
  summary: 'AUTH is offered, and its parameter is answered 555.',
  breaks: ['rfc4954-5-parameter-accepted'],
  bend: (seams) => {
    seams.wire.mailParameters.delete('AUTH')
  },
}
