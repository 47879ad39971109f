import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'early-noop-refused',
  summary: 'NOOP, RSET and VRFY before EHLO are answered 503.',
  breaks: ['rfc5321-4.1.4-noop-without-ehlo'],
  bend: (seams) => {
    for (const verb of ['NOOP', 'RSET', 'VRFY']) {
      answerInstead(seams, verb, (session) => (session.state.helo === undefined ? reply(503, '5.5.1', 'Send EHLO first') : undefined))
    }
  },
}
