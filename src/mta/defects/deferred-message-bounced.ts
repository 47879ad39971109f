import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'deferred-message-bounced',
  summary: 'Temporary trouble is taken for a permanent failure.',
  breaks: ['handbook-queue-deferred'],
  bend: (seams) => {
    seams.queue.isFinal = () => true
  },
}
