import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'cram-broken',
  summary: 'CRAM-MD5 is offered and refuses the right password.',
  breaks: ['handbook-submission-cram-md5'],
  bend: (seams) => {
    seams.wire.cram.digestHolds = () => false
  },
}
