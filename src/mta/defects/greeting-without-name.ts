import type { Defect } from '../defect.ts'
import { plainReply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'greeting-without-name',
  summary: 'Greets without a domain as the first word.',
  breaks: ['handbook-plain-relay-greeting', 'rfc5321-4.2-greeting-names-server'],
  neighbours: ['rfc5321-4.1.2-server-name-characters'],
  bend: (seams) => {
    seams.wire.greeting = () => plainReply(220, 'ESMTP ready')
  },
}
