import { changeSender } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'quoted-pair-kept-as-text',
  summary: 'A backslash in a quoted sender becomes part of the name.',
  breaks: ['rfc5321-4.1.2-backslash-literal'],
  bend: (seams) => {
    changeSender(seams, (sender) => sender.replaceAll('\\', '\\\\'))
  },
}
