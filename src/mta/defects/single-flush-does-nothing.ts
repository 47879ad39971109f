import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'single-flush-does-nothing',
  summary: 'postqueue -i makes no attempt.',
  breaks: ['handbook-queue-flush-one'],
  bend: (seams) => {
    seams.queue.toFlushOne = () => []
  },
}
