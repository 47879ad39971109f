import { agreeTo } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'static-diffie-hellman-accepted',
  summary: 'Key exchange without forward secrecy is agreed to: static Diffie-Hellman.',
  breaks: ['rfc9325-4.1-no-static-diffie-hellman'],
  bend: (seams) => {
    agreeTo(seams, ({ version, suites }) => (suites.includes(0xc02d) ? { version, suite: 0xc02d } : undefined))
  },
}
