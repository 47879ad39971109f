import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'announced-parameters-refused',
  summary: 'No parameter is known, whatever EHLO says.',
  breaks: ['rfc5321-4.1.1.2-announced-parameters-accepted'],
  // These are about one extension each.
  neighbours: [
    'rfc1870-4-size-parameter-accepted',
    'rfc1870-6.1-declared-size-too-big',
    'rfc3461-4-parameters-accepted',
    'rfc5321-2.2.1-extension-parameters-served',
    'rfc6152-2-body-parameter-accepted',
    'rfc4954-5-parameter-accepted',
    'rfc3463-3.4-message-too-large',
  ],
  bend: (seams) => {
    seams.wire.mailParameters.clear()
    seams.wire.rcptParameters.clear()
  },
}
