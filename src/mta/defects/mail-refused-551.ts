import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'mail-refused-551',
  summary: 'Every refusal of MAIL is 551.',
  breaks: ['rfc5321-4.3.2-mail-errors'],
  neighbours: [
    'handbook-sender-other-refused',
    'handbook-sender-foreign-refused',
    'handbook-sender-unowned-refused',
    'rfc1870-6.1-declared-size-too-big',
    'rfc3461-5.1-invalid-on-mail-501',
    'rfc3461-5.1-repeated-on-mail-501',
    'rfc4954-6-authentication-required',
    'rfc5321-2.4-non-ascii-envelope-500',
    'rfc5321-3.3-sender-refusal-550-553',
    'rfc5321-4.1.1.11-unknown-mail-parameter-555',
    'rfc5321-4.1.2-non-ascii-501',
    'rfc5321-4.1.2-control-character-501',
    'rfc5321-4.1.4-nested-mail',
    'rfc5321-4.1.4-mail-before-ehlo',
    'rfc5321-4.1.4-mail-argument-501',
    'rfc4954-6-required-after-failure',
    'rfc6409-6.1-sender-rights',
  ],
  bend: (seams) => {
    changeReply(seams, 'MAIL', (answer) => (answer.code >= 400 ? { ...answer, code: 551 } : answer))
  },
}
