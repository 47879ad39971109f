import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'unknown-id-accepted',
  summary: 'postcat says nothing of an id that is not in the queue, and exits 0.',
  breaks: ['handbook-queue-unknown-id'],
  bend: (seams) => {
    seams.tools.unknownId = () => undefined
  },
}
