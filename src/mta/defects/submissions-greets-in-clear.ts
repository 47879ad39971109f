import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'submissions-greets-in-clear',
  summary: 'The submissions service greets in clear, and wants STARTTLS.',
  breaks: ['rfc8314-3.3-tls-from-first-octet'],
  neighbours: ['rfc8314-3.3-implicit-tls-on-465', 'rfc8314-3.3-nothing-in-clear', 'rfc8314-4-tls-1-2-supported'],
  bend: (seams) => {
    seams.wire.implicitTls = () => false
  },
}
