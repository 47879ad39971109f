import { changeEveryReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'reply-echoes-line-breaks',
  summary: 'A refusal shows the line again, with a new line where the client broke it.',
  breaks: ['rfc5321-4.2-no-reply-injection'],
  neighbours: ['rfc5321-2.3.8-command-line-crlf-only'],
  bend: (seams) => {
    changeEveryReply(seams, (answer, line) => (answer.code < 500 ? answer : { ...answer, lines: [`Not understood: ${line.replace(/\r?\n|\r/g, '\r\n')}`] }))
  },
}
