import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'command-limit-256',
  summary: 'A command line of more than 256 octets is too long.',
  breaks: ['rfc5321-4.5.3.1.4-command-line-512'],
  neighbours: ['rfc4954-3-mail-line-longer', 'rfc5321-4.5.3.1.2-domain-255', 'rfc5321-4.5.3.1.3-path-256'],
  bend: (seams) => {
    const { dispatch } = seams.wire
    seams.wire.dispatch = async (session, line) => (line.length > 254 ? reply(500, '5.5.2', 'Line too long') : dispatch(session, line))
  },
}
