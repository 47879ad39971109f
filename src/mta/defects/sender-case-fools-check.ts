import type { Defect } from '../defect.ts'
import { bendSenders } from '../sender-kind.ts'

export const defect: Defect = {
  id: 'sender-case-fools-check',
  summary: "Another spelling in case of a stranger's address passes for nobody's.",
  breaks: ['handbook-sender-variants-refused'],
  bend: (seams) => {
    // Owners are looked up by exact string, and what has no owner is free for all.
    bendSenders(seams, (kind, { text }) => (kind === 'other' && /^[^@]*[A-Z]/.test(text) ? true : undefined))
  },
}
