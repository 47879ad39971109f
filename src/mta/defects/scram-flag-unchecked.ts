import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-flag-unchecked',
  summary: 'Whatever stands for the flag of the channel binding is taken for n.',
  breaks: ['rfc5802-5-first-flag'],
  bend: (seams) => {
    const { readFirst } = seams.wire.scram
    seams.wire.scram.readFirst = (message) => {
      const first = readFirst(message.replace(/^[a-z]/, 'n'))
      return first && { ...first, header: message.charAt(0) + first.header.slice(1) }
    }
  },
}
