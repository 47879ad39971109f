import { agreeTo, helloExtension } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'renegotiation-info-unknown',
  summary: 'The extension renegotiation_info is not known.',
  breaks: ['rfc9325-3.5-renegotiation-info'],
  bend: (seams) => {
    agreeTo(seams, ({ version, suites }) => (suites.includes(0x009d) && !suites.includes(0x1301) ? { version, suite: 0xc02b, extensions: [helloExtension(0x0017)] } : undefined))
  },
}
