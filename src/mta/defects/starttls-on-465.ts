import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'starttls-on-465',
  summary: 'The submissions service begins in clear and offers STARTTLS.',
  breaks: ['handbook-submission-implicit-tls'],
  bend: (seams) => {
    seams.wire.implicitTls = () => false
  },
}
