import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-authzid-unchecked',
  summary: 'The authorization identity of SCRAM is passed over.',
  breaks: ['rfc5802-5.1-authzid-verified'],
  bend: (seams) => {
    const { readFirst } = seams.wire.scram
    seams.wire.scram.readFirst = (message) => {
      const first = readFirst(message)
      return first && { ...first, authzid: '' }
    }
  },
}
