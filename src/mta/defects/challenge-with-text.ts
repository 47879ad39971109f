import { changeOctets } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'challenge-with-text',
  summary: 'A word to people stands behind the challenge.',
  breaks: ['rfc4954-4-challenge-only-base64'],
  bend: (seams) => {
    changeOctets(seams, (octets, { code }) => (code === 334 ? octets.replace(/(\S)(?=\r)/, '$1 please') : octets))
  },
}
