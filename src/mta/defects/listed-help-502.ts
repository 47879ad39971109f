import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'listed-help-502',
  summary: 'The keyword HELP is offered and the command is not implemented.',
  breaks: ['rfc5321-4.2.4-listed-commands-served'],
  neighbours: ['rfc5321-4.1.1.8-help-without-argument'],
  bend: (seams) => {
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => [...new Set([...keywords(session), 'HELP'])]
    answerInstead(seams, 'HELP', () => reply(502, '5.5.1', 'Command not implemented'))
  },
}
