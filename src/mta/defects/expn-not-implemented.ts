import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'expn-not-implemented',
  summary: 'EXPN is neither listed nor implemented.',
  breaks: ['rfc5321-3.5.1-expn-supported'],
  bend: (seams) => {
    const { keywords } = seams.wire
    seams.wire.keywords = (session) => keywords(session).filter((keyword) => keyword !== 'EXPN')
    answerInstead(seams, 'EXPN', () => reply(502, '5.5.1', 'Command not implemented'))
  },
}
