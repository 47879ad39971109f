import { changeEveryReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'refusal-echoes-everything',
  summary: 'A refusal repeats the whole line behind a long text.',
  breaks: ['rfc5321-4.5.3.1.5-reply-line-512'],
  bend: (seams) => {
    changeEveryReply(seams, (answer, line) => (answer.code < 500 ? answer : { ...answer, lines: [`Sorry, but this is more than this server can make sense of: ${line.replace(/[^ -~]/g, '?')}`] }))
  },
}
