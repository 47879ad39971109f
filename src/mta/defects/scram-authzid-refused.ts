import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-authzid-refused',
  summary: 'Any authorization identity of SCRAM is refused.',
  breaks: ['rfc5802-5.1-own-authzid'],
  bend: (seams) => {
    const { readFirst } = seams.wire.scram
    seams.wire.scram.readFirst = (message) => (/^.,a=/.test(message) ? undefined : readFirst(message))
  },
}
