import { bendTls } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'aes-128-preferred',
  summary: 'The server\'s own order has AES-128 before AES-256.',
  breaks: ['rfc9325-4.2.1-stronger-suites-preferred'],
  bend: (seams) => {
    bendTls(seams, ({ options }) => ({ options: { ...options, ciphers: `ECDHE+AES128:${options.ciphers}` } }))
  },
}
