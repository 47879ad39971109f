import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'agreed-size-refused',
  summary: 'Messages above 32768 octets are refused as too large, though a larger size was agreed to.',
  breaks: ['rfc1870-6.3-no-552-after-agreement'],
  neighbours: ['rfc5321-4.5.3.1.7-message-64k'],
  bend: (seams) => {
    const { sizeRefusal } = seams.wire
    seams.wire.sizeRefusal = (session, size) => (session.state.transaction && size > 32_768 ? reply(552, '5.3.4', 'Message size exceeds fixed limit') : sizeRefusal(session, size))
  },
}
