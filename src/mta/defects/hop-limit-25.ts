import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'hop-limit-25',
  summary: 'A message with 25 trace fields is refused.',
  breaks: ['rfc5321-6.3-high-hop-limit'],
  bend: (seams) => {
    seams.wire.hopRefusal = (content) => ((content.toString('latin1').match(/^received:/gim)?.length ?? 0) >= 25 ? reply(554, '5.4.6', 'Too many hops') : undefined)
  },
}
