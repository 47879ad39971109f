import type { Defect } from '../defect.ts'
import { refuse } from '../session/reply.ts'

export const defect: Defect = {
  id: 'partial-failure-refused',
  summary: 'The end of data is refused when not all recipients are local.',
  breaks: ['rfc5321-4.4-partial-success-ok'],
  bend: (seams) => {
    seams.wire.content = (content, { recipients }) => {
      const domains = new Set(recipients.map(({ address }) => address.slice(address.lastIndexOf('@'))))
      return domains.size > 1 ? refuse(554, '5.0.0', 'Not all recipients can be reached') : content
    }
  },
}
