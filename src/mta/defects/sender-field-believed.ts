import { overlookAuthor } from '../bending-submission.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'sender-field-believed',
  summary: 'A Sender field that the client wrote is believed.',
  breaks: ['handbook-sender-field-somebody-else'],
  bend: (seams) => {
    overlookAuthor(seams, (fields) => fields.some(({ name }) => name === 'sender'))
  },
}
