import { bendTlsOptions } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'null-cipher-accepted',
  summary: 'Suites without encryption are agreed to.',
  breaks: ['rfc9325-4.1-no-null-encryption'],
  bend: (seams) => {
    bendTlsOptions(seams, { ciphers: 'ECDHE+AESGCM:eNULL@SECLEVEL=0', sigalgs: 'ECDSA+SHA256' })
  },
}
