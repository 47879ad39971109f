import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'rights-of-first-login',
  summary: 'Every login has the rights of the first account.',
  breaks: ['handbook-sender-rights-of-this-login'],
  bend: (seams) => {
    const { mayUse } = seams.wire
    seams.wire.mayUse = (session, account, mailbox) => mayUse(session, session.settings.accounts[0] ?? account, mailbox)
  },
}
