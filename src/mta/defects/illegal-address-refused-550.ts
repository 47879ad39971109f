import { reply } from '../session/reply.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'illegal-address-refused-550',
  summary: 'A message with an illegal address in its header is refused with 550.',
  breaks: ['rfc6409-5.1-header-address-554'],
  bend: (seams) => {
    const { headerRefusal } = seams.wire
    seams.wire.headerRefusal = (content) => (/^To: <[^>]*@@/m.test(content.toString('latin1')) ? reply(550, '5.1.3', 'That is no address') : headerRefusal(content))
  },
}
