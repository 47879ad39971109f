import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'delete-does-nothing',
  summary: 'postsuper -d says that it removed the message, and leaves it.',
  breaks: ['handbook-queue-delete-one'],
  bend: (seams) => {
    seams.queue.toDelete = () => []
  },
}
