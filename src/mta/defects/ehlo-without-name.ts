import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'ehlo-without-name',
  summary: 'The first line of the EHLO reply does not begin with a domain.',
  breaks: ['rfc5321-4.1.1.1-ehlo-names-server'],
  neighbours: ['rfc5321-4.1.2-server-name-characters'],
  bend: (seams) => {
    changeReply(seams, 'EHLO', (answer) => ({ ...answer, lines: ['(at your service)', ...answer.lines.slice(1)] }))
  },
}
