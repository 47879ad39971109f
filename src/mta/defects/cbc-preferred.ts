import { bendTls } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'cbc-preferred',
  summary: 'A server with an RSA key prefers CBC mode to GCM.',
  breaks: ['rfc9325-4.2.1-weaker-suites-not-preferred'],
  bend: (seams) => {
    bendTls(seams, ({ options }) => ({ key: { rsaBits: 2048 }, options: { ...options, ciphers: `ECDHE-RSA-AES128-SHA256:${options.ciphers}`, honorCipherOrder: true } }))
  },
}
