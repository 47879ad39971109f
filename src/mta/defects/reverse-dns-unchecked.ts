import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'reverse-dns-unchecked',
  summary: 'The reverse DNS of a client is not checked.',
  breaks: ['handbook-relay-reverse-dns'],
  bend: (seams) => {
    seams.wire.reverseDnsRefusal = () => undefined
  },
}
