import { changeOctets } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'login-prompts-empty',
  summary: 'The challenges of AUTH LOGIN are empty.',
  breaks: ['handbook-submission-login-prompts'],
  neighbours: ['handbook-submission-cram-challenge', 'handbook-submission-cram-md5', 'rfc5802-5.1-iteration-count', 'rfc5802-5.1-nonce-lengthened', 'rfc5802-7-server-first-form'],
  bend: (seams) => {
    changeOctets(seams, (octets, { code }) => (code === 334 ? '334 \r\n' : octets))
  },
}
