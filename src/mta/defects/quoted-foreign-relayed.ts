import { relayWhere } from '../bending-trust.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'quoted-foreign-relayed',
  summary: 'A foreign recipient with a quoted local part is relayed for anybody.',
  breaks: ['sec-relay-spelling'],
  bend: (seams) => {
    relayWhere(seams, (argument) => /^to:<"/i.test(argument))
  },
}
