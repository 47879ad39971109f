import { agreeTo } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'short-curve-accepted',
  summary: 'A curve of 192 bits is agreed to.',
  breaks: ['rfc9325-4.5-curves-224'],
  bend: (seams) => {
    agreeTo(seams, ({ groups, suites: [suite = 0] }) => (groups[0] === 0x0013 ? { version: 0x0303, suite, keyExchange: Buffer.from('0300130104', 'hex') } : undefined))
  },
}
