import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'recipient-limit-10',
  summary: 'No more than ten recipients are taken.',
  breaks: ['rfc5321-4.5.3.1.8-hundred-recipients'],
  bend: (seams) => {
    answerInstead(seams, 'RCPT', ({ state }) => ((state.transaction?.accepted.length ?? 0) < 10 ? undefined : reply(452, '4.5.3', 'Too many recipients')))
  },
}
