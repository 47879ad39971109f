import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'message-limit-32k',
  summary: 'No message of more than 32K octets is taken.',
  breaks: ['rfc5321-4.5.3.1.7-message-64k'],
  neighbours: ['rfc1870-4-size-parameter-accepted'],
  bend: (seams) => {
    const { sizeRefusal } = seams.wire
    seams.wire.sizeRefusal = (session, size) => (size > 32_768 ? reply(552, '5.3.4', 'Message too large') : sizeRefusal(session, size))
  },
}
