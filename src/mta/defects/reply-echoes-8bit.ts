import { changeEveryReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'reply-echoes-8bit',
  summary: 'What is not understood is shown to the client again, with its eight-bit octets.',
  breaks: ['rfc5321-2.4-replies-ascii'],
  neighbours: ['rfc5321-4.5.3.1.5-reply-line-512'],
  bend: (seams) => {
    changeEveryReply(seams, (answer, line) => (answer.code < 500 ? answer : { ...answer, lines: [`Not understood: ${line.replace(/[^\t -~\u0080-\u00ff]/g, '?')}`] }))
  },
}
