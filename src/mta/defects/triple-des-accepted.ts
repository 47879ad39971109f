import { agreeTo } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'triple-des-accepted',
  summary: '3DES is agreed to (Sweet32).',
  breaks: ['rfc9325-4.1-no-less-than-128-bits'],
  bend: (seams) => {
    agreeTo(seams, ({ version, suites }) => (suites.includes(0xc008) && !suites.includes(0xc009) ? { version, suite: 0xc008 } : undefined))
  },
}
