import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: '8bitmime-refused',
  summary: 'MAIL with BODY= is answered 555 though 8BITMIME is offered.',
  breaks: ['rfc6152-2-body-parameter-accepted'],
  bend: (seams) => {
    seams.wire.mailParameters.delete('BODY')
  },
}
