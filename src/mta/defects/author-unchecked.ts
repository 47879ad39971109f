import { overlookAuthor } from '../bending-submission.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'author-unchecked',
  summary: 'A login may write as anybody.',
  breaks: ['handbook-sender-author-somebody-else'],
  neighbours: ['handbook-sender-field-somebody-else'],
  bend: (seams) => {
    overlookAuthor(seams, () => true)
  },
}
