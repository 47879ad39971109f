import type { Defect } from '../defect.ts'
import { refuse } from '../session/reply.ts'

export const defect: Defect = {
  id: 'header-recipients-counted',
  summary: 'A message with more than 100 addresses in its header is refused.',
  breaks: ['rfc5321-4.5.3.1.8-header-recipients-not-counted'],
  bend: (seams) => {
    seams.wire.content = (content) => {
      const [header = ''] = content.toString('latin1').split('\r\n\r\n')
      return header.split('@').length > 100 ? refuse(552, '5.5.3', 'Too many recipients') : content
    }
  },
}
