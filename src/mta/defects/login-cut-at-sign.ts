import { bendPlain } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'login-cut-at-sign',
  summary: 'PLAIN cuts the user name at its @ before it is looked up.',
  breaks: ['rfc4616-2-username-with-at'],
  // The account's user name holds an @.
  neighbours: [
    'rfc4954-4-pipelined-in-order',
    'rfc4954-4-initial-response',
    'rfc4954-4-two-steps',
    'rfc4616-2-own-authzid',
    'rfc4954-8-mechanism-case-ignored',
    'rfc4954-4-auth-after-failure',
    'rfc9325-3.2-tls-only-method',
    'sec-auth-no-lockout',
  ],
  bend: (seams) => {
    bendPlain(seams, (given) => ({ ...given, username: given.username.replace(/@.*/, '') }))
  },
}
