import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'quit-without-mail-refused',
  summary: 'QUIT is answered 503 in a session in which no transaction was begun.',
  breaks: ['rfc5321-4.1.1.10-quit-any-time'],
  bend: (seams) => {
    answerInstead(seams, 'QUIT', ({ state }) => (state.transaction ? undefined : reply(503, '5.5.1', 'Nothing was sent yet')))
  },
}
