import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'own-foreign-sender-refused',
  summary: 'A login may use its addresses in the domains of the server only.',
  breaks: ['handbook-sender-own-foreign-accepted'],
  bend: (seams) => {
    const { senderKind } = seams.wire
    seams.wire.senderKind = (session, account, mailbox) => (seams.wire.isLocalDomain(session.settings, mailbox.domain) ? senderKind(session, account, mailbox) : 'foreign')
  },
}
