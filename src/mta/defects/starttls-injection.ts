import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'starttls-injection',
  summary: 'Commands sent in clear behind STARTTLS are obeyed inside TLS.',
  breaks: ['sec-starttls-injection-discarded'],
  bend: (seams) => {
    seams.wire.octetsKeptFromClear = (clear) => clear
  },
}
