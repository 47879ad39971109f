import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-mandatory-extension-ignored',
  summary: 'The attribute m is passed over.',
  breaks: ['rfc5802-5.1-mandatory-extension'],
  bend: (seams) => {
    const { readFirst } = seams.wire.scram
    seams.wire.scram.readFirst = (message) => {
      const first = readFirst(message.replace(/,m=[^,]*,n=/, ',n='))
      return first && { ...first, bare: message.slice(first.header.length) }
    }
  },
}
