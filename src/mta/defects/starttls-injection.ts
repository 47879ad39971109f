import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'starttls-injection',
  summary: 'Commands sent in clear behind STARTTLS are obeyed inside TLS.',
  breaks: ['rfc3207-4.2-injection-discarded'],
  bend: (seams) => {
    seams.wire.octetsKeptFromClear = (clear) => clear
  },
}
