import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'hold-does-nothing',
  summary: 'postsuper -h says that it placed the message on hold, and does not.',
  breaks: ['handbook-queue-hold'],
  bend: (seams) => {
    seams.queue.toHold = () => []
  },
}
