import { relayWhere } from '../bending-trust.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'foreign-literal-relayed',
  summary: 'Mail for any address literal is relayed for anybody.',
  breaks: ['sec-relay-address-literal'],
  bend: (seams) => {
    relayWhere(seams, (argument) => /@\[[^>]*\]>/.test(argument))
  },
}
