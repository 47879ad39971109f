import type { Defect } from '../defect.ts'
import { bendSenders } from '../sender-kind.ts'

export const defect: Defect = {
  id: 'sender-tag-fools-check',
  summary: 'Another spelling with a tag of an address that belongs to somebody else passes for nobody\'s.',
  breaks: ['handbook-sender-variants-refused'],
  neighbours: ['handbook-sender-tag-refused'],
  bend: (seams) => {
    bendSenders(seams, (kind, mailbox) => (kind === 'unowned' && mailbox.local.includes('+') ? true : undefined))
  },
}
