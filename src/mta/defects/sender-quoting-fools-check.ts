import type { Defect } from '../defect.ts'
import { bendSenders } from '../sender-kind.ts'

export const defect: Defect = {
  id: 'sender-quoting-fools-check',
  summary: "A quoted spelling of a stranger's address passes for nobody's.",
  breaks: ['handbook-sender-variants-refused'],
  bend: (seams) => {
    // Owners are looked up by exact string, and what has no owner is free for all.
    bendSenders(seams, (kind, { text }) => (kind === 'other' && text.startsWith('"') ? true : undefined))
  },
}
