import { changeOctets, changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { plainReply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'bare-code-without-space',
  summary: 'NOOP is answered with three digits and CRLF.',
  breaks: ['rfc5321-4.2.1-space-after-bare-code'],
  neighbours: [
    'rfc5321-4.2-no-bare-codes',
    'rfc2034-4-codes-present',
    'rfc2034-4-codes-on-submission',
    'rfc2034-4-codes-without-ehlo',
  ],
  bend: (seams) => {
    changeReply(seams, 'NOOP', () => plainReply(250, ''))
    changeOctets(seams, (octets) => octets.replace(/^250 \r\n$/, '250\r\n'))
  },
}
