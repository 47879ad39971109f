import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'unknown-mechanism-500',
  summary: 'An unknown mechanism is answered 500.',
  breaks: ['rfc4954-4-unknown-mechanism-504'],
  bend: (seams) => {
    changeReply(seams, 'AUTH', (answer) => (answer.code === 504 ? reply(500, '5.5.2', 'Command not recognized') : answer))
  },
}
