import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'trailing-space-trimmed',
  summary: 'Spaces at the end of a line of the message are lost.',
  breaks: ['handbook-plain-relay-as-typed', 'rfc5321-4.5.2-characters-kept'],
  bend: (seams) => {
    seams.wire.content = (content) => Buffer.from(content.toString('latin1').replace(/[ \t]+(?=\r\n)/g, ''), 'latin1')
  },
}
