import { changeOctets } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'code-without-space',
  summary: 'A colon stands behind the enhanced status code, and no space.',
  breaks: ['rfc2034-3-space-behind-code'],
  neighbours: ['rfc2034-4-codes-present'],
  bend: (seams) => {
    changeOctets(seams, (octets, { enhanced }) => (enhanced === undefined ? octets : octets.replaceAll(`${enhanced} `, `${enhanced}:`)))
  },
}
