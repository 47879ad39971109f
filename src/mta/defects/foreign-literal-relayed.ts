import { bendArgument } from '../bending.ts'
import { relayWhere } from '../bending-trust.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'foreign-literal-relayed',
  summary: 'Mail for any address literal, or what was meant for one, is relayed for anybody.',
  breaks: ['sec-relay-address-literal'],
  bend: (seams) => {
    relayWhere(seams, (argument) => /@(?:\[[^>]*\]|[\d.]+)>/.test(argument))
    bendArgument(seams, 'RCPT', (argument) => argument.replace(/@\[([\d.]+)>/, '@[$1]>'))
  },
}
