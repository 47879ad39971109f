import { relayWhere } from '../bending-trust.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'null-sender-relayed',
  summary: 'Mail from the null sender is relayed for anybody.',
  breaks: ['sec-relay-sender'],
  neighbours: ['sec-relay-plain'],
  bend: (seams) => {
    relayWhere(seams, (_, session) => session.state.transaction?.sender === '')
  },
}
