import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'cram-digest-unchecked',
  summary: 'Any digest of CRAM-MD5 is good.',
  breaks: ['handbook-submission-cram-wrong-password'],
  bend: (seams) => {
    seams.wire.cram.digestHolds = () => true
  },
}
