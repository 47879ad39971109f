import { relayWhere } from '../bending-trust.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'recipient-as-sender-relayed',
  summary: 'Mail that names one address as sender and recipient is relayed for anybody.',
  breaks: ['sec-relay-sender'],
  bend: (seams) => {
    relayWhere(seams, (argument, { state }) => argument.startsWith(`TO:<${state.transaction?.sender}>`))
  },
}
