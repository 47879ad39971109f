import { agreeTo } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'newest-is-tls-11',
  summary: 'A client that knows TLS 1.2 and 1.3 is answered with TLS 1.1 (where it has sent no key for TLS 1.3 yet).',
  breaks: ['rfc8314-4-tls-1-2-supported'],
  neighbours: ['rfc9325-3.1.1-tls-13-preferred'],
  bend: (seams) => {
    // supported_versions with two versions has five octets, a key_share without a key two.
    agreeTo(seams, ({ extensions, groups, suites }) => (extensions.get(43) === 5 && extensions.get(51) === 2 && groups.length > 1 && suites.includes(0xc02b) ? { version: 0x0302, suite: 0xc02b } : undefined))
  },
}
