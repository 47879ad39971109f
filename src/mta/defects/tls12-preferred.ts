import { agreeTo } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'tls12-preferred',
  summary: 'TLS 1.2 is spoken with clients that would rather speak TLS 1.3 and have no key share at hand.',
  breaks: ['rfc9325-3.1.1-tls-13-preferred'],
  bend: (seams) => {
    // Where a key share is wanting TLS 1.3 would cost a round trip more.
    agreeTo(seams, ({ suites, extensions }) => (extensions.get(51) === 2 && suites.includes(0xc02b) ? { version: 0x0303, suite: 0xc02b } : undefined))
  },
}
