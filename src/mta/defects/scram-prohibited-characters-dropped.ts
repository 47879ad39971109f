import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-prohibited-characters-dropped',
  summary: 'SCRAM leaves characters for private use out of user names.',
  breaks: ['rfc5802-5.1-name-unpreparable'],
  bend: (seams) => {
    const { readFirst } = seams.wire.scram
    seams.wire.scram.readFirst = (message) => {
      const first = readFirst(message)
      return first && { ...first, username: first.username.replaceAll(/[\uE000-\uF8FF]/g, '') }
    }
  },
}
