import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'flush-does-nothing',
  summary: 'postqueue -f makes no attempt.',
  breaks: ['handbook-queue-flush'],
  // A released message goes out when the queue is flushed.
  neighbours: ['handbook-queue-release'],
  bend: (seams) => {
    seams.queue.toFlush = () => []
  },
}
