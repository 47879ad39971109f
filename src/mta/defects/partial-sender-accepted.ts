import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'partial-sender-accepted',
  summary: 'A sender with a domain of one label is taken as it is.',
  breaks: ['rfc6409-4.2-envelope-domains-qualified'],
  bend: (seams) => {
    const { senderKind } = seams.wire
    seams.wire.senderKind = (session, account, mailbox) => (mailbox.domain.includes('.') ? senderKind(session, account, mailbox) : 'own')
  },
}
