import { keepTransaction } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'helo-keeps-transaction',
  summary: 'HELO does not end an open transaction.',
  breaks: ['rfc5321-4.1.1.1-helo-clears-transaction'],
  bend: (seams) => {
    keepTransaction(seams, 'HELO')
  },
}
