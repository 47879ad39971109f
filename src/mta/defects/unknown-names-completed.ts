import { changeSubmitted } from '../bending-submission.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'unknown-names-completed',
  summary: 'A name without a domain gets the server\'s own, whoever that is.',
  breaks: ['rfc6409-8-unqualified-not-completed'],
  bend: (seams) => {
    changeSubmitted(seams, (header) => header.replace(/^cc: [^@\s]+$/im, '$&@mx.example.test'))
  },
}
