import { agreeTo } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

/** A prime of 128 octets (or what stands for it), the generator 2, and a public value. */
const keyExchange = Buffer.concat([Buffer.from([0, 128]), Buffer.alloc(128, 0xff), Buffer.from([0, 1, 2]), Buffer.from([0, 128]), Buffer.alloc(128, 5)])

export const defect: Defect = {
  id: 'short-field-accepted',
  summary: 'Diffie-Hellman in a field of 1024 bits is agreed to, where the client names no field.',
  breaks: ['rfc9325-4.5-dhe-2048'],
  bend: (seams) => {
    agreeTo(seams, ({ groups, suites: [suite = 0] }) => (suite === 0x009f && !groups.includes(0x0100) ? { version: 0x0303, suite, keyExchange } : undefined))
  },
}
