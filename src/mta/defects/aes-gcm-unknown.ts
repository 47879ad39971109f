import { bendTlsOptions } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'aes-gcm-unknown',
  summary: 'AES-GCM is not known in TLS 1.2.',
  breaks: ['rfc9325-4.2-recommended-suites'],
  bend: (seams) => {
    bendTlsOptions(seams, { ciphers: 'ECDHE+CHACHA20:TLS_CHACHA20_POLY1305_SHA256' })
  },
}
