import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-nonce-invented',
  summary: 'The first message of the client needs no nonce.',
  breaks: ['rfc5802-5.1-order'],
  bend: (seams) => {
    const { readFirst } = seams.wire.scram
    seams.wire.scram.readFirst = (message) => {
      const first = readFirst(message.includes(',r=') ? message : `${message},r=none`)
      return first && { ...first, bare: message.slice(first.header.length) }
    }
  },
}
