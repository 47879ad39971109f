import { afterRcpt } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'envid-made-up',
  summary: 'A message without ENVID gets one.',
  breaks: ['rfc3461-6.3-no-envid-made-up'],
  neighbours: ['rfc3461-5.2.1-none-made-up'],
  bend: (seams) => {
    afterRcpt(seams, (transaction, _, { state }) => {
      state.transaction = { ...transaction, parameters: { envid: 'none', ...transaction.parameters } }
    })
  },
}
