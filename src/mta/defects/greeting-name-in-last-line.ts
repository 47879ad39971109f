import type { Defect } from '../defect.ts'
import { plainReply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'greeting-name-in-last-line',
  summary: 'The greeting has two lines, and the name stands in the second.',
  breaks: ['rfc5321-4.2-greeting-names-server'],
  neighbours: ['handbook-plain-relay-greeting', 'rfc5321-4.1.2-server-name-characters'],
  bend: (seams) => {
    seams.wire.greeting = ({ settings }) => plainReply(220, 'Welcome', `${settings.hostname} ESMTP`)
  },
}
