import { changeEveryReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'errors-450',
  summary: 'What is wrong with a command is called a transient failure.',
  breaks: ['rfc5321-4.2.1-permanent-errors-5yz'],
  bend: (seams) => {
    changeEveryReply(seams, (answer) => ([500, 501, 503].includes(answer.code) ? { ...answer, code: 450, enhanced: '4.5.0' } : answer))
  },
}
