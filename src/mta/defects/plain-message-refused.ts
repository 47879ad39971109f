import type { Defect } from '../defect.ts'
import { refuse } from '../session/reply.ts'

export const defect: Defect = {
  id: 'plain-message-refused',
  summary: 'A message without a MIME-Version field is refused after its end.',
  breaks: ['rfc5321-3.3-data-fails-with-reason-only'],
  neighbours: ['rfc5321-4.4-partial-success-ok', 'rfc5321-4.5.3.1.8-hundred-recipients-taken'],
  bend: (seams) => {
    seams.wire.content = (content) => (/^mime-version:/im.test(content.toString('latin1')) ? content : refuse(554, '5.6.0', 'Transaction failed'))
  },
}
