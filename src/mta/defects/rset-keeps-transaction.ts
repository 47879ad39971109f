import { keepTransaction } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'rset-keeps-transaction',
  summary: 'RSET is answered 250 and does nothing.',
  breaks: ['rfc5321-4.1.1.5-rset-clears-transaction'],
  neighbours: [
    'rfc3461-5.1-invalid-on-mail-501',
    'rfc3461-5.1-repeated-on-mail-501',
    'rfc4954-5-parameter-accepted',
    'rfc5321-2.3.5-single-label-domain-syntax',
    'rfc5321-2.4-parameter-case-ignored',
    'rfc5321-4.1.1.5-mail-after-rset',
    'rfc5321-4.1.2-several-parameters',
    'rfc5321-4.1.4-out-of-order-503',
    'rfc5321-4.2.2-bad-sequence-503',
    'rfc5321-4.5.3.1.10-refused-recipients-fit-later',
    'rfc4954-3-mail-line-longer',
  ],
  bend: (seams) => {
    keepTransaction(seams, 'RSET')
  },
}
