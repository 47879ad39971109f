import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'line-too-long-552',
  summary: 'A command line that is too long is answered 552.',
  breaks: ['rfc5321-4.2.2-line-too-long-500'],
  bend: (seams) => {
    seams.wire.lineTooLong = () => reply(552, '5.3.4', 'Line too long')
  },
}
