import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'enhanced-class-2-for-refusals',
  summary: 'Refusals carry an enhanced code of the class 2.',
  breaks: ['rfc2034-4-class-agrees'],
  neighbours: ['rfc4954-4-bad-base64-code', 'rfc4954-4-line-too-long-code', 'rfc4954-4-unknown-mechanism-code', 'rfc4954-6-authentication-required-code', 'rfc4954-6-wrong-password-code', 'rfc3207-4-demand-5-7-0', 'rfc4954-4-initial-response-unwanted-code'],
  bend: (seams) => {
    const { render } = seams.wire
    seams.wire.render = (answer) => render(answer.code >= 400 && answer.enhanced ? { ...answer, enhanced: answer.enhanced.replace(/^[45]/, '2') } : answer)
  },
}
