import { changeOctets } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'challenge-with-text',
  summary: 'A word to people stands behind the challenge.',
  breaks: ['rfc4954-4-challenge-only-base64'],
  neighbours: ['handbook-submission-cram-challenge', 'rfc5802-5.1-iteration-count', 'rfc5802-5.1-nonce-lengthened', 'rfc5802-7-server-first-form'],
  bend: (seams) => {
    changeOctets(seams, (octets, { code }) => (code === 334 ? octets.replace(/(\S)(?=\r)/, '$1 please') : octets))
  },
}
