import { changeEveryReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'reply-echoes-control',
  summary: 'What is refused is shown to the client again, with its control characters.',
  breaks: ['rfc5321-4.2-reply-text-characters'],
  neighbours: ['rfc5321-4.5.3.1.5-reply-line-512'],
  bend: (seams) => {
    changeEveryReply(seams, (answer, line) => (answer.code < 500 ? answer : { ...answer, lines: [`Not understood: ${line.replace(/[\r\n\u0080-\u00ff]/g, '?')}`] }))
  },
}
