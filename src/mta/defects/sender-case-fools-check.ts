import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'sender-case-fools-check',
  summary: "Another spelling in case of a stranger's address passes for nobody's.",
  breaks: ['handbook-sender-variants-refused'],
  bend: (seams) => {
    const { senderKind } = seams.wire
    seams.wire.senderKind = (session, account, mailbox) => {
      const kind = senderKind(session, account, mailbox)
      // Owners are looked up by exact string, and what has no owner is free for all.
      const [local = ''] = mailbox.text.split('@')
      return kind === 'other' && /[A-Z]/.test(local) ? 'own' : kind
    }
  },
}
