import { keepTransaction } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'transaction-not-ended',
  summary: 'Sender and recipients live on after the end of data.',
  breaks: ['rfc5321-4.1.1.4-buffers-cleared'],
  neighbours: [
    'rfc5321-4.1.4-several-transactions',
    'rfc5321-4.1.1.4-buffers-cleared-after-failure',
    'rfc5321-4.1.4-transaction-order',
  ],
  bend: (seams) => {
    keepTransaction(seams, 'DATA')
  },
}
