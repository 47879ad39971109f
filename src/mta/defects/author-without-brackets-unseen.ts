import { authors, overlookAuthor } from '../bending-submission.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'author-without-brackets-unseen',
  summary: 'An author without pointed brackets is not seen.',
  breaks: ['handbook-sender-author-somebody-else'],
  bend: (seams) => {
    overlookAuthor(seams, (fields) => !authors(fields).some((from) => from.includes('<')))
  },
}
