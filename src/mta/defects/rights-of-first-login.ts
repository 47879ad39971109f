import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'rights-of-first-login',
  summary: 'Every login has the rights of the first account.',
  breaks: ['handbook-sender-rights-of-this-login'],
  bend: (seams) => {
    const { senderKind } = seams.wire
    seams.wire.senderKind = (session, account, mailbox) => senderKind(session, session.settings.accounts[0] ?? account, mailbox)
  },
}
