import { bendTls } from '../bending-tls.ts'
import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'certificate-expired',
  summary: 'The certificate was in force until yesterday.',
  breaks: ['rfc8314-4.4-certificate-valid', 'handbook-starttls-certificate'],
  bend: (seams) => {
    bendTls(seams, () => ({ days: { from: -30, to: -1 } }))
  },
}
