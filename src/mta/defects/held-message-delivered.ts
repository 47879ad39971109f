import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'held-message-delivered',
  summary: 'postqueue -f delivers what is on hold.',
  breaks: ['handbook-queue-hold'],
  bend: (seams) => {
    seams.queue.toFlush = (entries) => entries
    seams.queue.mayTry = () => true
  },
}
