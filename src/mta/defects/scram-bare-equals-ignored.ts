import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-bare-equals-ignored',
  summary: 'An equals sign in a user name is left out unless it means something.',
  breaks: ['rfc5802-5.1-name-equals'],
  bend: (seams) => {
    const { readFirst } = seams.wire.scram
    seams.wire.scram.readFirst = (message) => {
      const first = readFirst(message.replace(/=(?=,r=)/, ''))
      return first && { ...first, bare: message.slice(first.header.length) }
    }
  },
}
