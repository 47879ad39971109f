import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'cram-challenge-repeated',
  summary: 'Everybody gets the same challenge of CRAM-MD5.',
  breaks: ['handbook-submission-cram-replay'],
  bend: (seams) => {
    seams.wire.cram.cramChallenge = ({ settings }) => `<1896.697170952@${settings.hostname}>`
  },
}
