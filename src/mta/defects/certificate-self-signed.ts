import { bendTls } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'certificate-self-signed',
  summary: 'Nobody but the server vouches for its certificate.',
  breaks: ['rfc8314-4.4-certificate-valid', 'handbook-starttls-certificate'],
  bend: (seams) => {
    bendTls(seams, () => ({ selfSigned: true }))
  },
}
