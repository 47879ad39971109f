import { agreeTo } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'ssl3-accepted',
  summary: 'SSL 3.0 is spoken.',
  breaks: ['rfc9325-3.1.1-no-ssl3'],
  neighbours: ['rfc8314-4-tls-1-2-or-later'],
  bend: (seams) => {
    agreeTo(seams, ({ version, suites: [suite = 0] }) => (version === 0x0300 ? { version, suite } : undefined))
  },
}
