import { changeSubmitted } from '../bending-submission.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'first-labels-cut',
  summary: 'The first label of a long domain is cut from the addresses of a header.',
  breaks: ['rfc6409-8.8-unmatched-addresses-kept'],
  bend: (seams) => {
    changeSubmitted(seams, (header) => header.replace(/@[\w-]+(?=(?:\.[\w-]+){3})\./g, '@'))
  },
}
