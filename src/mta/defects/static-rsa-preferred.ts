import { agreeTo } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'static-rsa-preferred',
  summary: 'Static RSA is taken although the client offers ECDHE.',
  breaks: ['rfc9325-4.1-forward-secrecy-preferred'],
  bend: (seams) => {
    agreeTo(seams, ({ version, suites }) => (suites[0] === 0x009d && suites.includes(0xc02b) ? { version, suite: 0x009d } : undefined))
  },
}
