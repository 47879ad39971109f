import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: '8bitmime-refused',
  summary: 'MAIL with BODY= is answered 555 though 8BITMIME is offered.',
  breaks: ['rfc6152-2-body-parameter-accepted'],
  neighbours: [
    'rfc5321-2.2.1-extension-parameters-served',
    'rfc5321-4.1.1.2-announced-parameters-accepted',
    'rfc5321-4.1.2-several-parameters',
  ],
  bend: (seams) => {
    seams.wire.mailParameters.delete('BODY')
  },
}
