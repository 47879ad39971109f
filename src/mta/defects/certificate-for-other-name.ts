import { bendTls } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'certificate-for-other-name',
  summary: 'The certificate is for another host.',
  breaks: ['rfc8314-4.4-certificate-valid', 'handbook-starttls-certificate'],
  bend: (seams) => {
    bendTls(seams, () => ({ names: ['other.example.org'] }))
  },
}
