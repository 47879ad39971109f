import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'early-expn-503',
  summary: 'EXPN and HELP before any EHLO are answered 503.',
  breaks: ['rfc5321-4.1.4-expn-help-without-ehlo'],
  neighbours: ['rfc5321-4.1.1.8-help-without-argument'],
  bend: (seams) => {
    for (const verb of ['EXPN', 'HELP']) {
      answerInstead(seams, verb, ({ state }) => (state.helo === undefined ? reply(503, '5.5.1', 'Send EHLO first') : undefined))
    }
  },
}
