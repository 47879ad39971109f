import { bendArgument } from '../bending.ts'
import { relayWhere } from '../bending-trust.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'source-route-relayed',
  summary: 'A foreign recipient with a source route in front, over an address literal as well, is relayed for anybody.',
  breaks: ['sec-relay-source-route'],
  neighbours: ['sec-relay-plain'],
  bend: (seams) => {
    relayWhere(seams, (argument) => /^to:<@/i.test(argument))
    bendArgument(seams, 'RCPT', (argument) => argument.replace(/^TO:<@\[[^\]]*\]:/i, 'TO:<@literal.example:'))
  },
}
