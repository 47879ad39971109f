import { prepare } from '../auth/prepare.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-name-signed-as-prepared',
  summary: 'SCRAM reckons the proof for the prepared name, not for the one that was sent.',
  breaks: ['rfc5802-5.1-name-prepared'],
  bend: (seams) => {
    const { readFirst } = seams.wire.scram
    seams.wire.scram.readFirst = (message) => {
      const first = readFirst(message)
      return first && { ...first, bare: first.bare.replace(/^n=[^,]*/, (name) => prepare(name)) }
    }
  },
}
