import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-proof-unchecked',
  summary: 'Any proof of SCRAM is good.',
  breaks: ['rfc5802-5-proof-verified'],
  bend: (seams) => {
    seams.wire.scram.proofHolds = () => true
  },
}
