import { changeSubmitted } from '../bending-submission.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'submitted-message-id-replaced',
  summary: 'The Message-ID of a submission is replaced.',
  breaks: ['rfc6409-8-limited-to-remedies'],
  bend: (seams) => {
    changeSubmitted(seams, (header) => header.replace(/^message-id:.*(?:\r\n[ \t].*)*/im, 'Message-ID: <1@mx.example.test>'))
  },
}
