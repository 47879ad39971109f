import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'unknown-command-accepted',
  summary: 'Any unknown command is answered 250.',
  breaks: ['rfc5321-4.2.4-unknown-command-500'],
  bend: (seams) => {
    seams.wire.unknownCommand = async () => reply(250, '2.0.0', 'Ok')
  },
}
