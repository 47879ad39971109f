import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'help-not-implemented',
  summary: 'HELP is neither listed nor implemented.',
  breaks: ['rfc5321-4.1.1.8-help-without-argument'],
  bend: (seams) => {
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => keywords(session).filter((keyword) => keyword !== 'HELP')
    answerInstead(seams, 'HELP', () => reply(502, '5.5.1', 'Command not implemented'))
  },
}
