import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-flag-p-ignored',
  summary: 'A client that asks for a channel binding is let in without one.',
  breaks: ['rfc5802-6-flag-p'],
  bend: (seams) => {
    const { readFirst } = seams.wire.scram
    seams.wire.scram.readFirst = (message) => {
      const first = readFirst(message.replace(/^p=[^,]*/, 'n'))
      return first && { ...first, header: message.replace(/n=.*$/, '') }
    }
  },
}
