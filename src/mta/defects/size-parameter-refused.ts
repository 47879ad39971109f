import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'size-parameter-refused',
  summary: 'MAIL with SIZE= is answered 555 though SIZE is offered.',
  breaks: ['rfc1870-4-size-parameter-accepted'],
  neighbours: ['rfc1870-6.1-declared-size-too-big'],
  bend: (seams) => {
    seams.wire.mailParameters.delete('SIZE')
  },
}
