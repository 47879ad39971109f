import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'foreign-sender-case-folded',
  summary: 'The local part of a foreign sender is compared without case.',
  breaks: ['handbook-sender-foreign-case-refused'],
  bend: (seams) => {
    const { mayUse } = seams.wire
    seams.wire.mayUse = (session, account, mailbox) => mayUse(session, account, { ...mailbox, local: mailbox.local.toLowerCase() })
  },
}
