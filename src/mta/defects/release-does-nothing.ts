import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'release-does-nothing',
  summary: 'postsuper -H says that it released the message, and does not.',
  breaks: ['handbook-queue-release'],
  bend: (seams) => {
    seams.queue.toRelease = () => []
  },
}
