import { agreeTo } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'export-cipher-accepted',
  summary: 'Export ciphers of 40 bits are agreed to (FREAK).',
  breaks: ['rfc9325-4.1-no-less-than-112-bits'],
  bend: (seams) => {
    agreeTo(seams, ({ version, suites }) => (suites.includes(0x0003) ? { version, suite: 0x0003 } : undefined))
  },
}
