import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'size-parameter-refused',
  summary: 'MAIL with SIZE= is answered 555 though SIZE is offered.',
  breaks: ['rfc1870-4-size-parameter-accepted'],
  neighbours: [
    'rfc1870-6.1-declared-size-too-big',
    'rfc5321-2.2.1-extension-parameters-served',
    'rfc5321-4.1.1.2-announced-parameters-accepted',
    'rfc3463-3.4-message-too-large',
  ],
  bend: (seams) => {
    seams.wire.mailParameters.delete('SIZE')
  },
}
