import { agreeTo } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'tls-compression-agreed',
  summary: 'TLS compresses for clients that offer it.',
  breaks: ['rfc9325-3.3-no-compression'],
  bend: (seams) => {
    agreeTo(seams, ({ version, compression, suites: [suite = 0] }) => (compression.includes(1) ? { version, suite, compression: 1 } : undefined))
  },
}
