import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { plainReply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'noop-bare-code',
  summary: 'NOOP is answered with a code and no text.',
  breaks: ['rfc5321-4.2-no-bare-codes'],
  neighbours: [
    'rfc2034-4-codes-present',
    'rfc2034-4-codes-on-submission',
    'rfc2034-4-codes-without-ehlo',
  ],
  bend: (seams) => {
    changeReply(seams, 'NOOP', () => plainReply(250, ''))
  },
}
