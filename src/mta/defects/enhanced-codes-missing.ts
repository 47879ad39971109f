import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'enhanced-codes-missing',
  summary: 'ENHANCEDSTATUSCODES is offered and no reply carries one.',
  breaks: ['rfc2034-4-codes-present'],
  neighbours: ['handbook-relay-refusal-code', 'handbook-sender-refusal-code', 'rfc4954-6-success-code', 'rfc4954-6-wrong-password-code'],
  bend: (seams) => {
    const { render } = seams.wire
    seams.wire.render = ({ code, lines }) => render({ code, lines })
  },
}
