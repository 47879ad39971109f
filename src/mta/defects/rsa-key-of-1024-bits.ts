import { bendTls } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'rsa-key-of-1024-bits',
  summary: 'The certificate has an RSA key of 1024 bits.',
  breaks: ['rfc9325-4.5-rsa-2048'],
  bend: (seams) => {
    bendTls(seams, ({ options }) => ({ key: { rsaBits: 1024 }, options: { ...options, ciphers: `${options.ciphers}:@SECLEVEL=0`, sigalgs: 'RSA-PSS+SHA256:RSA+SHA256' } }))
  },
}
