import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'tls-demanded-with-503',
  summary: 'Before TLS the submission service answers the commands that it does not serve there 503.',
  breaks: ['rfc3207-4-demand-530'],
  bend: (seams) => {
    const { tlsDemand } = seams.wire
    seams.wire.tlsDemand = (session, verb) => tlsDemand(session, verb) && reply(503, '5.5.1', 'Send STARTTLS first')
  },
}
