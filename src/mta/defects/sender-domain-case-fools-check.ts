import type { Defect } from '../defect.ts'
import { bendSenders } from '../sender-kind.ts'

export const defect: Defect = {
  id: 'sender-domain-case-fools-check',
  summary: "The domain of a stranger's address in upper case passes for nobody's.",
  breaks: ['handbook-sender-variants-refused'],
  bend: (seams) => {
    // Domains are compared by exact string.
    bendSenders(seams, (kind, mailbox) => (kind === 'other' && /[A-Z]/.test(mailbox.domain) ? true : undefined))
  },
}
