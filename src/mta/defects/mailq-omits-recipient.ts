import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'mailq-omits-recipient',
  summary: 'The listing does not name the recipients.',
  breaks: ['handbook-queue-listing'],
  bend: (seams) => {
    seams.tools.waiting = () => []
  },
}
