import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'vrfy-503-in-transaction',
  summary: 'VRFY is answered 503 while a transaction is open.',
  breaks: ['rfc5321-4.2.2-bad-sequence-503'],
  bend: (seams) => {
    answerInstead(seams, 'VRFY', ({ state }) => (state.transaction ? reply(503, '5.5.1', 'Finish the transaction first') : undefined))
  },
}
