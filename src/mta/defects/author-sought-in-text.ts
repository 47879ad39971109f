import { authors, overlookAuthor } from '../bending-submission.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'author-sought-in-text',
  summary: 'The address of the login anywhere in From makes it the author.',
  breaks: ['handbook-sender-author-somebody-else'],
  neighbours: ['handbook-sender-field-somebody-else'],
  bend: (seams) => {
    overlookAuthor(seams, (fields, { addresses }) => authors(fields).some((from) => addresses.some((own) => from.includes(own))))
  },
}
