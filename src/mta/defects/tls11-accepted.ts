import { bendTlsOptions } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'tls11-accepted',
  summary: 'TLS 1.1 is spoken.',
  breaks: ['rfc9325-3.1.1-no-tls-11'],
  neighbours: ['rfc8314-4-tls-1-2-or-later'],
  bend: (seams) => {
    bendTlsOptions(seams, { minVersion: 'TLSv1.1', ciphers: 'ECDHE+AES@SECLEVEL=0', sigalgs: 'ECDSA+SHA256' })
  },
}
