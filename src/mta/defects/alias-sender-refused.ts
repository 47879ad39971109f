import type { Defect } from '../defect.ts'
import { bendSenders } from '../sender-kind.ts'

export const defect: Defect = {
  id: 'alias-sender-refused',
  summary: 'A login may not use an alias of its own as sender.',
  breaks: ['handbook-sender-alias-accepted'],
  // The address in a foreign domain is an alias, too.
  neighbours: ['handbook-sender-own-foreign-accepted', 'handbook-sender-field-not-needed'],
  bend: (seams) => {
    bendSenders(seams, (kind) => (kind === 'alias' ? false : undefined))
  },
}
