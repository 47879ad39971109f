import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'cram-digest-unchecked',
  summary: 'Any digest of CRAM-MD5 is good.',
  breaks: ['handbook-submission-cram-wrong-password'],
  neighbours: ['handbook-submission-cram-replay'],
  bend: (seams) => {
    seams.wire.cram.digestHolds = () => true
  },
}
