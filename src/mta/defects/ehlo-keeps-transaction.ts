import { keepTransaction } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'ehlo-keeps-transaction',
  summary: 'EHLO does not end an open transaction.',
  breaks: ['rfc5321-4.1.4-ehlo-clears-transaction'],
  bend: (seams) => {
    keepTransaction(seams, 'EHLO')
  },
}
