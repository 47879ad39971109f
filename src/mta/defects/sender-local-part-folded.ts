import { changeSender } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'sender-local-part-folded',
  summary: "The sender's local part is put into small letters.",
  breaks: ['rfc5321-2.4-local-part-case-preserved'],
  bend: (seams) => {
    changeSender(seams, (sender) => sender.toLowerCase())
  },
}
