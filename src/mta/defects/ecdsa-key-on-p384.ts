import { bendTls } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'ecdsa-key-on-p384',
  summary: 'The certificate has an ECDSA key on P-384.',
  breaks: ['rfc9325-4.2-ecdsa-p-256'],
  bend: (seams) => {
    bendTls(seams, () => ({ key: { curve: 'P-384' } }))
  },
}
