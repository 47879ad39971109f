import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'starttls-not-220',
  summary: 'STARTTLS is answered 250, then the handshake begins.',
  breaks: ['rfc3207-4-reply-220'],
  bend: (seams) => {
    seams.wire.readyForTls = () => reply(250, '2.0.0', 'Ready to start TLS')
  },
}
