import { agreeTo } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'old-versions-accepted',
  summary: 'Every version from SSL 3.0 to TLS 1.1 is still spoken.',
  breaks: ['rfc8314-4-tls-1-2-or-later'],
  neighbours: ['rfc9325-3.1.1-no-ssl3', 'rfc9325-3.1.1-no-tls-10', 'rfc9325-3.1.1-no-tls-11'],
  bend: (seams) => {
    agreeTo(seams, ({ version, suites: [suite = 0] }) => (version < 0x0303 ? { version, suite } : undefined))
  },
}
