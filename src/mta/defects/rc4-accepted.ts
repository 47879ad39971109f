import { agreeTo } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'rc4-accepted',
  summary: 'RC4 is agreed to.',
  breaks: ['rfc9325-4.1-no-rc4'],
  bend: (seams) => {
    agreeTo(seams, ({ version, suites: [suite = 0] }) => (suite === 0xc007 ? { version, suite } : undefined))
  },
}
