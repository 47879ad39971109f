import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-flag-y-refused',
  summary: 'The flag y is refused without a channel binding on offer.',
  breaks: ['rfc5802-6-flag-y'],
  bend: (seams) => {
    const { readFirst } = seams.wire.scram
    seams.wire.scram.readFirst = (message) => (message.startsWith('y') ? undefined : readFirst(message))
  },
}
