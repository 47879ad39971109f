import { beforeHandshake } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'clear-command-after-220-obeyed',
  summary: 'A command in clear behind the 220 to STARTTLS is obeyed, and the session goes on in clear.',
  breaks: ['sec-starttls-clear-command-not-obeyed'],
  bend: (seams) => {
    beforeHandshake(seams, (session, octets) => session.service !== 'submissions' && octets[0] !== 0x16)
  },
}
