import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'partial-sender-accepted',
  summary: 'A sender with a domain of one label is taken as it is.',
  breaks: ['rfc6409-4.2-envelope-domains-qualified'],
  bend: (seams) => {
    const { mayUse } = seams.wire
    seams.wire.mayUse = (session, account, mailbox) => (!mailbox.domain.includes('.') || mayUse(session, account, mailbox))
  },
}
