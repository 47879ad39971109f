import type { Defect } from '../defect.ts'

export const defect: Defect = {
  id: 'bounce-missing',
  summary: 'A message that cannot be delivered is dropped without a word to its sender.',
  breaks: ['rfc5321-6.1-notification-sent', 'rfc5321-6.2-undelivered-is-bounced'],
  bend: (seams) => {
    seams.queue.mayReport = () => false
  },
}
