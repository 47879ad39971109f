import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'own-foreign-sender-refused',
  summary: 'A login may use its addresses in the domains of the server only.',
  breaks: ['handbook-sender-own-foreign-accepted'],
  neighbours: ['handbook-sender-field-not-needed'],
  bend: (seams) => {
    const { mayUse } = seams.wire
    seams.wire.mayUse = (session, account, mailbox) => seams.wire.isLocalDomain(session.settings, mailbox.domain) && mayUse(session, account, mailbox)
  },
}
