import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'scram-broken',
  summary: 'SCRAM-SHA-256 is offered and refuses the right password.',
  breaks: ['handbook-submission-scram'],
  bend: (seams) => {
    seams.wire.scram.proofHolds = () => false
  },
}
