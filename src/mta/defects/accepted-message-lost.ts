import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'accepted-message-lost',
  summary: 'A message is answered 250 and then thrown away.',
  breaks: ['handbook-plain-relay-as-typed', 'handbook-submission-walk'],
  bend: (seams) => {
    seams.queue.persist = () => Promise.resolve()
  },
}
