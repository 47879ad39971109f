import { bendTlsOptions } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'tls13-unknown',
  summary: 'TLS 1.3 is not spoken.',
  breaks: ['rfc9325-3.1.1-tls-13'],
  bend: (seams) => {
    bendTlsOptions(seams, { maxVersion: 'TLSv1.2' })
  },
}
