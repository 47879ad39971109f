import { prepare } from '../auth/prepare.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-name-as-it-comes',
  summary: 'SCRAM looks for user names as they come, without preparation.',
  breaks: ['rfc5802-5.1-name-prepared'],
  bend: (seams) => {
    const { readFirst } = seams.wire.scram
    seams.wire.scram.readFirst = (message) => {
      const first = readFirst(message)
      return first && prepare(first.username) === first.username ? first : undefined
    }
  },
}
