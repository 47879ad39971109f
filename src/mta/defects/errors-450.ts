import { changeEveryReply } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'errors-450',
  summary: 'What is wrong with a command is called a transient failure.',
  breaks: ['rfc5321-4.2.1-permanent-errors-5yz'],
  neighbours: [
    'rfc2920-3.2-answers-in-order',
    'rfc3207-4-argument-refused',
    'rfc3461-5.1-invalid-on-mail-501',
    'rfc3461-5.1-repeated-on-mail-501',
    'rfc3461-5.1-invalid-on-rcpt-501',
    'rfc3461-4.5-repeated-on-rcpt-501',
    'rfc4954-4-bad-base64-501',
    'rfc4954-4-cancel-501',
    'rfc4954-4-second-auth-503',
    'rfc4954-4-auth-in-transaction-503',
    'rfc5321-3.1-554-commands-503',
    'rfc5321-3.3-rcpt-before-mail',
    'rfc5321-4.1.1.4-buffers-cleared',
    'rfc5321-4.1.1.5-rset-clears-transaction',
    'rfc5321-4.1.4-ehlo-clears-transaction',
    'rfc5321-4.1.4-nested-mail',
    'rfc5321-4.1.4-mail-before-ehlo',
    'rfc5321-4.1.4-out-of-order-503',
    'rfc5321-4.1.5-unknown-x-command-500',
    'rfc5321-4.2.4-unknown-command-500',
    'rfc4954-4-initial-response-unwanted',
    'rfc6409-6.3-data-argument-501',
    'sec-chunk-not-with-data',
  ],
  bend: (seams) => {
    changeEveryReply(seams, (answer) => ([500, 501, 503].includes(answer.code) ? { ...answer, code: 450, enhanced: '4.5.0' } : answer))
  },
}
