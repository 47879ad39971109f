import { reply } from '../session/reply.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'submission-syntax-552',
  summary: 'A message with a fault in its form is refused with 552.',
  breaks: ['rfc6409-6.3-data-syntax-554'],
  neighbours: ['rfc6409-5.1-header-address-554'],
  bend: (seams) => {
    const { headerRefusal } = seams.wire
    seams.wire.headerRefusal = (content) => headerRefusal(content) && reply(552, '5.6.0', 'Fault in the header')
  },
}
