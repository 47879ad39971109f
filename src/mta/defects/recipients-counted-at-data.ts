import type { Defect } from '../defect.ts'
import { refuse } from '../session/reply.ts'

export const defect: Defect = {
  id: 'recipients-counted-at-data',
  summary: 'A message for more than 50 recipients is refused at its end.',
  breaks: ['rfc5321-4.5.3.1.8-hundred-recipients-taken'],
  bend: (seams) => {
    seams.wire.content = (content, { accepted }) => (accepted.length > 50 ? refuse(552, '5.5.3', 'Too many recipients') : content)
  },
}
