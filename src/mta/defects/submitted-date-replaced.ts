import { changeSubmitted } from '../bending-submission.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'submitted-date-replaced',
  summary: 'The Date of a submission is replaced.',
  breaks: ['rfc6409-8-limited-to-remedies'],
  neighbours: ['rfc6409-8.8-unmatched-addresses-kept'],
  bend: (seams) => {
    changeSubmitted(seams, (header) => header.replace(/^date:.*(?:\r\n[ \t].*)*/im, 'Date: Mon, 2 Nov 2026 10:00:00 +0000'))
  },
}
