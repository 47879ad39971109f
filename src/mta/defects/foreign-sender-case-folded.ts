import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'foreign-sender-case-folded',
  summary: 'The local part of a foreign sender is compared without case.',
  breaks: ['handbook-sender-foreign-case-refused'],
  bend: (seams) => {
    const { senderKind } = seams.wire
    seams.wire.senderKind = (session, account, mailbox) => senderKind(session, account, { ...mailbox, local: mailbox.local.toLowerCase() })
  },
}
