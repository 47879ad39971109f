import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'sender-quoting-fools-check',
  summary: "A quoted spelling of a stranger's address passes for nobody's.",
  breaks: ['handbook-sender-variants-refused'],
  bend: (seams) => {
    const { senderKind } = seams.wire
    seams.wire.senderKind = (session, account, mailbox) => {
      const kind = senderKind(session, account, mailbox)
      // Owners are looked up by exact string, and what has no owner is free for all.
      return kind === 'other' && mailbox.text.startsWith('"') ? 'own' : kind
    }
  },
}
