import { relayWhere } from '../bending-trust.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'foreign-spelling-relayed',
  summary: 'A foreign recipient is relayed for anybody when its local part is quoted or in capitals, or a parameter stands behind it.',
  breaks: ['sec-relay-spelling'],
  bend: (seams) => {
    relayWhere(seams, (argument) => /^TO:<"|NOTIFY|[A-Z]{6}@/.test(argument))
  },
}
