import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-order-free',
  summary: 'Name and nonce may come in either order.',
  breaks: ['rfc5802-5.1-order'],
  bend: (seams) => {
    const { readFirst } = seams.wire.scram
    seams.wire.scram.readFirst = (message) => {
      const first = readFirst(message.replace(/(r=[^,]*),(n=[^,]*)$/, '$2,$1'))
      return first && { ...first, bare: message.slice(first.header.length) }
    }
  },
}
