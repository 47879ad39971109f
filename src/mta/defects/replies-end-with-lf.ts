import { changeOctets } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'replies-end-with-lf',
  summary: 'Replies end with a line feed alone.',
  breaks: ['rfc5321-2.3.8-replies-crlf-only'],
  bend: (seams) => {
    changeOctets(seams, (octets) => octets.replaceAll('\r\n', '\n'))
  },
}
