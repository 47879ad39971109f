import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'quit-in-transaction-refused',
  summary: 'QUIT is answered 503 while a transaction is open.',
  breaks: ['rfc5321-4.1.1.10-quit-any-time'],
  bend: (seams) => {
    answerInstead(seams, 'QUIT', ({ state }) => (state.transaction ? reply(503, '5.5.1', 'Finish the transaction first') : undefined))
  },
}
