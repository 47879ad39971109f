import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'cram-challenge-bare',
  summary: 'The challenge of CRAM-MD5 is a bare number.',
  breaks: ['handbook-submission-cram-challenge'],
  bend: (seams) => {
    seams.wire.cram.cramChallenge = () => String(Math.random())
  },
}
