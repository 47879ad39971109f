import { authors, overlookAuthor } from '../bending-submission.ts'
import { addressesIn } from '../data/submission-author.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'author-cut-at-domain',
  summary: 'An author whose address begins like one of the login is taken for it.',
  breaks: ['handbook-sender-author-somebody-else'],
  neighbours: ['handbook-sender-field-somebody-else'],
  bend: (seams) => {
    overlookAuthor(seams, (fields, { addresses }) => authors(fields).flatMap((from) => addressesIn(from)).every((author) => addresses.some((own) => author.startsWith(own))))
  },
}
