import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'flush-does-nothing',
  summary: 'postqueue -f makes no attempt.',
  breaks: ['handbook-queue-flush'],
  bend: (seams) => {
    seams.queue.toFlush = () => []
  },
}
