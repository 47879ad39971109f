import type { Defect } from '../defect.ts'
import { refuse } from '../session/reply.ts'

export const defect: Defect = {
  id: 'postmaster-refused-at-end',
  summary: 'Mail for the postmaster is refused at its end.',
  breaks: ['rfc5321-4.5.1-postmaster-mail-taken'],
  bend: (seams) => {
    seams.wire.content = (content, { accepted }) => (accepted.some((path) => /^postmaster\b/i.test(path)) ? refuse(550, '5.7.1', 'Not here') : content)
  },
}
