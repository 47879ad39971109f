import { bendTlsOptions } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'tls12-refused',
  summary: 'TLS 1.2 is not spoken.',
  breaks: ['rfc9325-3.1.1-tls-12'],
  neighbours: ['rfc9325-4.5-sha-256', 'rfc9325-4.2-recommended-suites'],
  bend: (seams) => {
    bendTlsOptions(seams, { minVersion: 'TLSv1.3' })
  },
}
