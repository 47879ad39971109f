import { reply } from '../session/reply.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'xforward-from-strangers',
  summary: 'XFORWARD is taken from anybody.',
  breaks: ['sec-trusted-xforward'],
  bend: (seams) => {
    seams.wire.commands.set('XFORWARD', async () => reply(250, '2.0.0', 'Ok'))
  },
}
