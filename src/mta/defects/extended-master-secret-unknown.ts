import { agreeTo, helloExtension } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'extended-master-secret-unknown',
  summary: 'The extension extended_master_secret is not known.',
  breaks: ['rfc9325-3.5-extended-master-secret'],
  bend: (seams) => {
    agreeTo(seams, ({ version, suites }) => (suites.includes(0x009d) && !suites.includes(0x1301) ? { version, suite: 0xc02b, extensions: [helloExtension(0xff01, Buffer.from([0]))] } : undefined))
  },
}
