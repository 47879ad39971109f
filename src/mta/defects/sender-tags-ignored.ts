import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'sender-tags-ignored',
  summary: 'A tag on a sender is cut off before the rights are looked at.',
  breaks: ['handbook-sender-tag-refused'],
  bend: (seams) => {
    const { mayUse } = seams.wire
    seams.wire.mayUse = (session, account, mailbox) => mayUse(session, account, { ...mailbox, local: mailbox.local.replace(/\+.*$/, '') })
  },
}
