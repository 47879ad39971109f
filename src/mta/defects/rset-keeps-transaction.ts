import { keepTransaction } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'rset-keeps-transaction',
  summary: 'RSET is answered 250 and does nothing.',
  breaks: ['rfc5321-4.1.1.5-rset-clears-transaction'],
  bend: (seams) => {
    keepTransaction(seams, 'RSET')
  },
}
