import { changeReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'rcpt-refused-502',
  summary: 'Every refusal of RCPT is 502.',
  breaks: ['rfc5321-4.3.2-rcpt-errors'],
  neighbours: [
    'rfc2920-3.2-answers-in-order',
    'rfc3461-5.1-invalid-on-rcpt-501',
    'rfc3461-4.5-repeated-on-rcpt-501',
    'rfc5321-2.3.5-single-label-domain-syntax',
    'rfc5321-3.3-rcpt-before-mail',
    'rfc5321-3.3-unknown-recipient-550',
    'rfc5321-3.6.2-relay-declined-550',
    'rfc5321-4.1.1.4-buffers-cleared',
    'rfc5321-4.1.1.5-rset-clears-transaction',
    'rfc5321-4.1.1.11-unknown-rcpt-parameter-555',
    'rfc5321-4.1.2-non-ascii-501',
    'rfc5321-4.1.2-control-character-501',
    'rfc5321-4.1.2-mailbox-at-address-literal',
    'rfc5321-4.1.4-ehlo-clears-transaction',
    'rfc5321-4.1.4-out-of-order-503',
    'rfc5321-4.2.2-argument-errors-501',
    'rfc5321-4.5.3.1.1-local-part-64',
    'rfc5321-4.5.3.1.3-path-256',
    'rfc5321-7.9-policy-refusal-550',
    'rfc6409-5.1-address-syntax-501',
  ],
  bend: (seams) => {
    changeReply(seams, 'RCPT', (answer) => (answer.code >= 400 ? { ...answer, code: 502 } : answer))
  },
}
