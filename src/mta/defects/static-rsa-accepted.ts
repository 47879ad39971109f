import { agreeTo } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'static-rsa-accepted',
  summary: 'Key exchange without forward secrecy is agreed to: static RSA.',
  breaks: ['rfc9325-4.1-no-static-rsa'],
  bend: (seams) => {
    agreeTo(seams, ({ version, suites }) => (suites.includes(0x009c) && !suites.includes(0xc02b) ? { version, suite: 0x009c } : undefined))
  },
}
