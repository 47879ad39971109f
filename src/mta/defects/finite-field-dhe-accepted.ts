import { agreeTo } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'finite-field-dhe-accepted',
  summary: 'Diffie-Hellman in a finite field is agreed to.',
  breaks: ['rfc9325-4.1-no-finite-field-dhe'],
  bend: (seams) => {
    agreeTo(seams, ({ version, suites: [suite = 0] }) => (suite === 0x009f ? { version, suite } : undefined))
  },
}
