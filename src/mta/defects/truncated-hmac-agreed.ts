import { agreeTo, helloExtension } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'truncated-hmac-agreed',
  summary: 'The extension truncated_hmac is agreed to.',
  breaks: ['rfc9325-4.6-no-truncated-hmac'],
  bend: (seams) => {
    agreeTo(seams, ({ version, extensions, suites: [suite = 0] }) => (extensions.has(0x0004) ? { version, suite, extensions: [helloExtension(0x0004)] } : undefined))
  },
}
