import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'accepted-message-lost',
  summary: 'A message is answered 250 and then thrown away.',
  breaks: [
    'handbook-plain-relay-as-typed',
    'handbook-starttls-transaction',
    'handbook-submission-walk',
    'handbook-submission-implicit-tls',
  ],
  bend: (seams) => {
    seams.queue.persist = () => Promise.resolve()
  },
}
