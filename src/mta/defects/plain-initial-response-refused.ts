import { answerInstead } from '../bending.ts'
import type { Defect } from '../defect.ts'
import { reply } from '../session/reply.ts'

export const defect: Defect = {
  id: 'plain-initial-response-refused',
  summary: 'AUTH PLAIN with an initial response is answered 501.',
  breaks: ['rfc4954-4-initial-response'],
  neighbours: [
    'rfc4954-4-pipelined-in-order',
    'rfc4954-8-mechanism-case-ignored',
    'rfc4954-4-auth-after-failure',
    'rfc4954-4-bad-base64-code',
    'rfc9325-3.2-tls-only-method',
    'sec-auth-no-lockout',
  ],
  bend: (seams) => {
    answerInstead(seams, 'AUTH', (_session, argument) => (/^plain ./i.test(argument) ? reply(501, '5.5.4', 'No initial response, please') : undefined))
  },
}
