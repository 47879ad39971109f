import { changeOctets } from '../bending.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'login-prompts-empty',
  summary: 'The challenges of AUTH LOGIN are empty.',
  breaks: ['handbook-submission-login-prompts'],
  bend: (seams) => {
    changeOctets(seams, (octets, { code }) => (code === 334 ? '334 \r\n' : octets))
  },
}
