import { agreeTo } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'cbc-without-encrypt-then-mac',
  summary: 'Suites in CBC mode are agreed to without encrypt_then_mac (Lucky Thirteen).',
  breaks: ['rfc9325-4.2-cbc-with-encrypt-then-mac'],
  bend: (seams) => {
    agreeTo(seams, ({ version, suites: [suite = 0] }) => (suite === 0xc024 ? { version, suite } : undefined))
  },
}
