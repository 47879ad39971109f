import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'foreign-sender-half-compared',
  summary: 'Of a foreign sender only the local part, or only the beginning of the domain, is compared.',
  breaks: ['handbook-sender-own-foreign-neighbours-refused'],
  neighbours: ['handbook-sender-foreign-case-refused', 'handbook-sender-author-somebody-else'],
  bend: (seams) => {
    const { mayUse } = seams.wire
    seams.wire.mayUse = (session, account, mailbox) => {
      const near = account.addresses.some((address) => address.endsWith(`@${mailbox.domain}`) || `${mailbox.local}@${mailbox.domain}`.startsWith(address))
      return (near && !seams.wire.isLocalDomain(session.settings, mailbox.domain)) || mayUse(session, account, mailbox)
    }
  },
}
