import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'enhanced-class-mismatch',
  summary: 'Replies of success carry an enhanced code of the class 5.',
  breaks: ['rfc2034-4-class-agrees'],
  neighbours: ['rfc4954-6-success-code'],
  bend: (seams) => {
    const { render } = seams.wire
    seams.wire.render = (answer) => render(answer.code < 300 && answer.enhanced ? { ...answer, enhanced: answer.enhanced.replace(/^2/, '5') } : answer)
  },
}
