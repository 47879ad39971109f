import type { Defect } from '../defect.ts'
import { refuse } from '../session/reply.ts'

export const defect: Defect = {
  id: 'resent-mismatch-refused',
  summary: 'A message whose Resent fields do not match is refused.',
  breaks: ['rfc5321-3.3-resent-fields-accepted'],
  bend: (seams) => {
    seams.wire.content = (content) => {
      const [header = ''] = content.toString('latin1').split('\r\n\r\n')
      const counts = ['To', 'From', 'Date'].map((name) => header.match(new RegExp(`^resent-${name}:`, 'gim'))?.length ?? 0)
      return new Set(counts).size === 1 ? content : refuse(550, '5.6.0', 'Resent fields do not match')
    }
  },
}
