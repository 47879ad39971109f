import { agreeTo } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

/** A prime of 256 octets (or what stands for it), the generator 2, and a public value that stays. */
const keyExchange = Buffer.concat([Buffer.from([1, 0]), Buffer.alloc(256, 0xff), Buffer.from([0, 1, 2]), Buffer.from([1, 0]), Buffer.alloc(256, 5), Buffer.from([8, 4, 0, 1, 0])])

export const defect: Defect = {
  id: 'finite-field-key-reused',
  summary: 'Diffie-Hellman in a field of 2048 bits is agreed to, with one key for everybody.',
  breaks: ['rfc9325-7.4-no-finite-field-key-reuse'],
  neighbours: ['rfc9325-4.1-no-finite-field-dhe'],
  bend: (seams) => {
    agreeTo(seams, ({ suites: [suite = 0] }) => (suite === 0x009f ? { version: 0x0303, suite, keyExchange } : undefined))
  },
}
