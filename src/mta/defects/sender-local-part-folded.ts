import { changeSender } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'sender-local-part-folded',
  summary: "The sender's local part is put into small letters.",
  breaks: ['rfc5321-2.4-local-part-case-preserved'],
  // The sender's name has capitals there.
  neighbours: ['rfc5321-4.1.2-backslash-literal'],
  bend: (seams) => {
    changeSender(seams, (sender) => sender.toLowerCase())
  },
}
