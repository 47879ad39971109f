import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'sender-domain-case-fools-check',
  summary: "The domain of a stranger's address in upper case passes for nobody's.",
  breaks: ['handbook-sender-variants-refused'],
  bend: (seams) => {
    const { senderKind } = seams.wire
    seams.wire.senderKind = (session, account, mailbox) => {
      const kind = senderKind(session, account, mailbox)
      // Domains are compared by exact string.
      return kind === 'other' && /[A-Z]/.test(mailbox.domain) ? 'own' : kind
    }
  },
}
