import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'delete-all-keeps-some',
  summary: 'postsuper -d ALL leaves what is on hold.',
  breaks: ['handbook-queue-delete-all'],
  bend: (seams) => {
    seams.queue.toDeleteAll = (asked) => asked.filter((entry) => entry.folder !== 'hold')
  },
}
