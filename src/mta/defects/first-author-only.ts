import { authors, overlookAuthor } from '../bending-submission.ts'
import { addressesIn } from '../data/submission-author.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'first-author-only',
  summary: 'Of several authors only the first is looked at.',
  breaks: ['handbook-sender-author-somebody-else'],
  neighbours: ['handbook-sender-field-somebody-else'],
  bend: (seams) => {
    overlookAuthor(seams, (fields, { addresses }) => authors(fields).some((from) => addresses.includes(addressesIn(from)[0] ?? '')))
  },
}
