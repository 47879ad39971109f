import { bendTlsOptions } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'p256-unknown',
  summary: 'The curve P-256 is not known for key agreement.',
  breaks: ['rfc9325-4.2.1-p-256'],
  bend: (seams) => {
    bendTlsOptions(seams, { ecdhCurve: 'X25519:P-384:P-521' })
  },
}
