import { bendTlsOptions } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'x25519-unknown',
  summary: 'The curve X25519 is not known.',
  breaks: ['rfc9325-4.2.1-x25519'],
  bend: (seams) => {
    bendTlsOptions(seams, { ecdhCurve: 'P-256:P-384:P-521' })
  },
}
