import { bendTlsOptions } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'clients-order-followed',
  summary: 'The client\'s first suite is taken, although the server knows a stronger one that it offers as well.',
  breaks: ['rfc9325-4.2.1-stronger-suites-preferred'],
  bend: (seams) => {
    bendTlsOptions(seams, { honorCipherOrder: false })
  },
}
