import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'empty-queue-silent',
  summary: 'The listing of an empty queue is empty.',
  breaks: ['handbook-queue-empty'],
  bend: (seams) => {
    seams.tools.emptyTable = () => ''
  },
}
