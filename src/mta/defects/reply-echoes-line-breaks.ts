import { changeEveryReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'reply-echoes-line-breaks',
  summary: 'A refusal shows the line again, with a new line where the client broke it.',
  breaks: ['rfc5321-4.2-no-reply-injection'],
  neighbours: [
    'rfc5321-2.4-replies-ascii',
    'rfc5321-4.2-reply-text-characters',
    'rfc5321-4.5.3.1.5-reply-line-512',
  ],
  bend: (seams) => {
    changeEveryReply(seams, (answer, line) => (answer.code < 500 ? answer : { ...answer, lines: [`Not understood: ${line.replace(/\r?\n|\r/g, '\r\n')}`] }))
  },
}
