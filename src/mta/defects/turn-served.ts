import { reply } from '../session/reply.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'turn-served',
  summary: 'TURN is served to anybody.',
  breaks: ['sec-trusted-turn'],
  bend: (seams) => {
    seams.wire.commands.set('TURN', async () => reply(250, '2.0.0', 'Your turn'))
  },
}
